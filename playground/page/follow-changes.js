// Reads again whenever the playground says that something changed, and says when the connection goes and comes.

const reopenAfter = 1_000;

/**
 * @param {{readAll: () => Promise<unknown>, lost: () => void, back: () => void}} means
 * @returns {() => Promise<void>} reads now; what changes while the last one is being read is read once more
 */
export function followChanges({ readAll, lost, back }) {
  let isReading = false;
  let again = false;
  let isLost = false;
  const read = async () => {
    if (isReading) {
      again = true;
      return;
    }
    isReading = true;
    do {
      again = false;
      await readAll().catch(() => undefined);
    } while (again);
    isReading = false;
  };
  const open = () => {
    const stream = new EventSource('/playground/api/events');
    stream.addEventListener('change', read);
    stream.addEventListener('open', async () => {
      await read();
      if (isLost) back();
      isLost = false;
    });
    stream.addEventListener('error', () => {
      if (!isLost) lost();
      isLost = true;
      // A refusal (the bot is starting) closes the stream for good, unlike a cut line.
      if (stream.readyState === EventSource.CLOSED) setTimeout(open, reopenAfter);
    });
  };
  open();
  return read;
}
