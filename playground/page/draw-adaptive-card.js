// Draws an Adaptive Card with the official renderer (loaded by index.html as the global AdaptiveCards).

const ink = '#242424';
const quiet = '#5c5c5c';
const colour = (/** @type {string} */ main) => ({ default: main, subtle: quiet });
const foregroundColors = {
  default: colour(ink),
  accent: colour('#3d4299'),
  attention: colour('#a4262c'),
  good: colour('#0b6a0b'),
  warning: colour('#835b00'),
  dark: colour(ink),
  light: colour(quiet),
};
const backgrounds = {
  default: 'transparent',
  emphasis: '#f5f5f5',
  accent: '#eef0fb',
  good: '#edf7ed',
  attention: '#fbeeee',
  warning: '#fdf6e3',
};

const hostConfig = {
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
  spacing: { small: 4, default: 8, medium: 12, large: 14, extraLarge: 20, padding: 8 },
  separator: { lineThickness: 1, lineColor: '#e0e0e6' },
  supportsInteractivity: true,
  textBlock: { headingLevel: 3 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder' },
  },
  containerStyles: Object.fromEntries(
    Object.entries(backgrounds).map(([name, backgroundColor]) => [
      name,
      { backgroundColor, foregroundColors },
    ]),
  ),
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
 * @returns {{card: any, drawn: HTMLElement | undefined}} `drawn` is undefined where the renderer draws nothing
 */
export function renderCard(content) {
  const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.parse(content);
  const drawn = card.render();
  if (drawn) drawn.style.padding = '0';
  return { card, drawn };
}

/**
 * @param {object} content the card as it was sent
 * @param {{id: string, label: string}[]} buttons its buttons that tell the bot something, in order
 * @param {(button: string) => void} press
 * @returns {HTMLElement | undefined}
 */
export function drawAdaptiveCard(content, buttons, press) {
  const { card, drawn } = renderCard(content);
  drawn?.removeAttribute('tabindex');
  // Not by getAllActions(): it names the actions of nested containers several times (adaptivecards 3.0.6).
  for (const [index, button] of [...(drawn?.querySelectorAll('.ac-pushButton') ?? [])].entries()) {
    const id = `button-${index + 1}`;
    if (buttons.some((each) => each.id === id)) button.setAttribute('data-button', id);
  }
  card.onExecuteAction = (/** @type {any} */ action) => {
    const { button } = action.renderedElement.dataset;
    if (button) press(button);
    else openAddress(action);
  };
  return drawn;
}

/** A javascript: address would be a script that somebody typed. @param {any} action */
export function openAddress(action) {
  if (/^https?:\/\//i.test(action.url ?? '')) window.open(action.url, '_blank', 'noopener,noreferrer');
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
