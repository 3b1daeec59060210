// A file that one person may fetch for a while. It is made when it is fetched, so nothing of it lies anywhere.

export type DownloadOf =
  | { kind: 'my data'; personId: string }
  | { kind: 'journal'; personId: string; teamId: string; meetingId: string };

/** How long an address is good for. */
export const downloadMinutes = 30;

export type DownloadStore = {
  /** The last part of the file's address: 32 random bytes, of which only a hash is kept. */
  offer(of: DownloadOf): Promise<string>;
  /** Undefined for an address that never was, or is no longer, good. */
  byName(name: string): Promise<DownloadOf | undefined>;
};

/** What a person fetches: all of it in memory, for it is one person's or one meeting's. */
export type FileMade = { fileName: string; type: string; body: string };
