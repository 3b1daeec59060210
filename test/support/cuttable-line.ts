// A line to a server that a test can cut, or make silent, and mend: how a server is away while it keeps what it has.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type CuttableLine = {
  /** The server's own address, over this line. */
  url: string;
  /** Nobody listens any more: connections break, new ones are refused. */
  cut(): void;
  /** Connections stay and new ones are taken, but nothing comes through: a frozen machine, a dropped route. */
  silence(): void;
  /** New connections come through again; on those of the silence nothing ever does. */
  mend(): Promise<void>;
  stop(): void;
};

export async function cuttableLine(serverUrl: string): Promise<CuttableLine> {
  const to = new URL(serverUrl);
  const ends = new Set<Socket>();
  let isSilent = false;
  const keep = (socket: Socket) => {
    ends.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => ends.delete(socket));
    return socket;
  };
  const line = createServer((near) => {
    keep(near);
    if (isSilent) return void near.pause();
    const far = keep(connect(Number(to.port), to.hostname));
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  const { port } = line.address() as AddressInfo;
  const breakAll = () => {
    for (const socket of ends) socket.destroy();
  };
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${port}`;

  return {
    url: url.href,
    cut() {
      line.close();
      breakAll();
    },
    silence() {
      isSilent = true;
      for (const socket of ends) socket.unpipe().pause();
    },
    async mend() {
      isSilent = false;
      if (line.listening) return;
      line.listen(port, '127.0.0.1');
      await once(line, 'listening');
    },
    stop() {
      line.close();
      breakAll();
    },
  };
}
