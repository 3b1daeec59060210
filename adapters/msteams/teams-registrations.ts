// Any number of Teams registrations in one process: each with its own door, its own sign-in and its own tenant.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Address } from '#src/chat/address.ts';
import type { InstallationTrouble } from '#src/chat/installation-trouble.ts';
import { DeliveryError, type Messenger } from '#src/chat/messenger.ts';
import type { Credentials, InstallationFacts, TeamsRegistration } from '#src/installations/installation.ts';
import { CannotOpen } from '#src/installations/sealed-credentials.ts';
import { faultFields, type Log } from '#src/log.ts';
import { readTeamsMessage, tenantOfAddress } from './address.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { teamsLink } from './teams-link.ts';

export type TeamsRegistrations = {
  /** What came and went, as src/installations/watch-installations.ts tells it. */
  follow(added: InstallationFacts[], gone: InstallationFacts[]): void;
  /** For POST /api/messages/ID. Answers 404 where there is no such registration, 503 where it cannot be opened. */
  handle(id: string, request: IncomingMessage & { body?: unknown }, response: ServerResponse): Promise<void>;
  /** Each address goes to its own tenant's registration, or nowhere: 'give up', app_removed. */
  messenger: Messenger;
  settled(): Promise<void>;
};

type Kept = { facts: InstallationFacts; adapter?: Promise<TeamsAdapter | undefined> };

export function openTeamsRegistrations(means: {
  /** Undefined where they are revoked. Rejects with CannotOpen, or where the store is away. */
  credentialsOf: (id: string) => Promise<Credentials | undefined>;
  open: (registration: TeamsRegistration) => TeamsAdapter;
  /** The one of the settings, for `tenantId` or, where anybody is believed, for every tenant without one of its own. */
  ofSettings?: { adapter: TeamsAdapter; tenantId?: string | undefined } | undefined;
  /** Has what came and went told; false where it could not be found out. */
  look: () => Promise<boolean>;
  trouble: InstallationTrouble;
  log: Log;
}): TeamsRegistrations {
  const { credentialsOf, open, ofSettings, look, trouble, log } = means;
  const kept = new Map<string, Kept>();
  const opened = new Set<TeamsAdapter>(ofSettings ? [ofSettings.adapter] : []);
  let hasLooked = false;

  /** Opened at its first use, and once for everybody who waits; what failed is tried anew by the next one. */
  const adapterOf = (one: Kept): Promise<TeamsAdapter | undefined> => {
    one.adapter ??= (async () => {
      const credentials = await credentialsOf(one.facts.id);
      if (!credentials) return undefined;
      if (credentials.of !== 'msteams' || !isSame(credentials.tenantId, one.facts.place))
        throw new CannotOpen(`The credentials of installation ${one.facts.id} are another place's.`);
      const adapter = open(credentials);
      opened.add(adapter);
      return adapter;
    })().catch((error: unknown) => {
      delete one.adapter;
      throw error;
    });
    return one.adapter;
  };
  const inTenant = (tenantId: string) =>
    [...kept.values()].find(({ facts }) => isSame(facts.place, tenantId));
  const isOfSettings = (tenantId: string) =>
    ofSettings !== undefined && (ofSettings.tenantId === undefined || isSame(ofSettings.tenantId, tenantId));

  const messengerFor = async (address: Address): Promise<Messenger> => {
    const tenantId = tenantOfAddress(address);
    // What nobody has looked for is not gone yet: nothing is given up before.
    if (!hasLooked || (!inTenant(tenantId) && !isOfSettings(tenantId))) {
      hasLooked = (await look()) || hasLooked;
      if (!hasLooked) throw new DeliveryError('try again', 'registrations could not be read');
    }
    const one = inTenant(tenantId);
    if (!one && ofSettings && isOfSettings(tenantId)) return ofSettings.adapter.messenger;
    const adapter = one && (await adapterOf(one).catch(asDeliveryError));
    if (!adapter) throw new DeliveryError('give up', 'app_removed');
    return adapter.messenger;
  };
  const asDeliveryError = (error: unknown) => {
    if (error instanceof CannotOpen) throw trouble('credentials_cannot_be_opened', error.message, error);
    throw new DeliveryError('try again', 'credentials could not be read', error);
  };

  return {
    follow(added, gone) {
      for (const { id } of gone) kept.delete(id);
      for (const facts of added) kept.set(facts.id, { facts });
    },
    async handle(id, request, response) {
      const one = kept.get(id);
      try {
        const adapter = one && (await adapterOf(one));
        if (adapter) return await adapter.handle(request, response);
        answer(response, 404);
      } catch (error) {
        log.error({ installation: id, ...faultFields(error) }, 'A registration could not be opened.');
        answer(response, 503);
      }
    },
    messenger: {
      post: async (channel, card, key) => (await messengerFor(channel)).post(channel, card, key),
      sendDirect: async (account, card, key) => (await messengerFor(account)).sendDirect(account, card, key),
      update: async (message, card) => (await messengerFor(message)).update(message, card),
      members: async (channel) => (await messengerFor(channel)).members(channel),
      roster: async (channel, most) => (await messengerFor(channel)).roster(channel, most),
      find: async () => 'cannot look',
      permalink: async (message) => teamsLink(readTeamsMessage(message)),
    },
    async settled() {
      await Promise.all([...opened].map((adapter) => adapter.settled()));
    },
  };
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function answer(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('connection', 'close');
  response.end();
}
