// An SVG as a PNG, in the font that is shipped with the bot: with no font, or the machine's, text would be missing or differ.
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';

const fontFiles = ['SourceSans3_400Regular.ttf', 'SourceSans3_600SemiBold.ttf'].map((file) =>
  fileURLToPath(new URL(`./fonts/${file}`, import.meta.url)),
);

/** Off the event loop. Throws where the SVG is none. */
export async function renderPng(svg: string): Promise<Buffer> {
  const rendered = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  return rendered.asPng();
}
