// Draws an Adaptive Card with the official renderer (loaded by index.html as the global AdaptiveCards).

const ink = '#242424';
const quiet = '#5c5c5c';
const colour = (/** @type {string} */ main) => ({ default: main, subtle: quiet });

const hostConfig = {
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: '#d8d8d8' },
  supportsInteractivity: true,
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: {
      backgroundColor: '#ffffff',
      foregroundColors: {
        default: colour(ink),
        accent: colour('#3d4299'),
        attention: colour('#a4262c'),
        good: colour('#0b6a0b'),
        warning: colour('#835b00'),
        dark: colour(ink),
        light: colour(quiet),
      },
    },
    emphasis: {
      backgroundColor: '#f5f5f5',
      foregroundColors: { default: colour(ink), accent: colour('#3d4299'), attention: colour('#a4262c') },
    },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
};

/**
 * @param {object} content the card as it was sent
 * @param {{id: string}[]} buttons the ids of its buttons, in order
 * @param {(button: string) => void} press
 * @returns {HTMLElement | undefined} undefined where the renderer draws nothing
 */
export function drawAdaptiveCard(content, buttons, press) {
  const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.parse(content);
  const drawn = card.render();
  // Not by getAllActions(): it names the actions of nested containers several times (adaptivecards 3.0.6).
  for (const [index, button] of [...(drawn?.querySelectorAll('.ac-pushButton') ?? [])].entries()) {
    const id = `button-${index + 1}`;
    if (buttons.some((each) => each.id === id)) button.setAttribute('data-button', id);
  }
  card.onExecuteAction = (/** @type {any} */ action) => {
    const { button } = action.renderedElement.dataset;
    if (button) press(button);
    else if (action.url) window.open(action.url, '_blank', 'noopener');
  };
  return drawn;
}

/** Undoes Markdown's escapes and shows the rest as it stands: nothing that people typed becomes markup. */
export function readMarkdownLiterally() {
  globalThis.AdaptiveCards.AdaptiveCard.onProcessMarkdown = (
    /** @type {string} */ text,
    /** @type {any} */ result,
  ) => {
    const plain = document.createElement('span');
    plain.textContent = text.replace(/\\([\\`*_{}[\]()#+\-.!~|<>])/g, '$1');
    result.outputHtml = plain.innerHTML;
    result.didProcess = true;
  };
}
