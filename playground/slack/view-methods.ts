// The modals that a person has open, and what stands in the person's Home tab.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Method, method, refusal } from './api-method.ts';
import { HomeView, Modal, reasonsOf } from './block-kit-rules.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

const mostCharactersOfView = 250_000;

export function viewMethods(workspace: Workspace, triggers: Triggers): Record<string, Method> {
  return {
    'views.open': method(z.strictObject({ trigger_id: z.string(), view: z.unknown() }), (fields) => {
      const view = Modal.safeParse(fields.view);
      if (!view.success) return refusal('invalid_arguments', reasonsOf(view.error, 'view'));
      const id = `V${randomUUID()}`;
      const trigger = triggers.use(fields.trigger_id, id);
      if ('refusal' in trigger) return refusal(trigger.refusal);
      const opened = workspace.showView({
        id,
        person: trigger.person,
        view: view.data,
        errors: {},
        values: {},
      });
      return { ok: true, view: { ...opened.view, id, hash: opened.hash } };
    }),

    'views.publish': method(
      z.strictObject({ user_id: z.string(), view: z.unknown(), hash: z.string().optional() }),
      ({ user_id: userId, view, hash }) => {
        const read = HomeView.safeParse(view);
        if (!read.success) return refusal('invalid_arguments', reasonsOf(read.error, 'view'));
        if (JSON.stringify(view).length > mostCharactersOfView) return refusal('view_too_large');
        if (!workspace.people.some(({ id }) => id === userId)) return refusal('user_not_found');
        const before = workspace.home(userId);
        if (hash !== undefined && hash !== before?.hash) return refusal('hash_conflict');
        const home = workspace.publishHome(userId, read.data);
        return { ok: true, view: { ...home.view, id: home.id, hash: home.hash } };
      },
    ),
  };
}
