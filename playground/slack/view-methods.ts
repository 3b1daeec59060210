// The modals that a person has open.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Method, method, refusal } from './api-method.ts';
import { Modal, reasonsOf } from './block-kit-rules.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

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

    'views.update': method(
      z.strictObject({ view_id: z.string(), hash: z.string().optional(), view: z.unknown() }),
      (fields) => {
        const view = Modal.safeParse(fields.view);
        if (!view.success) return refusal('invalid_arguments', reasonsOf(view.error, 'view'));
        const open = workspace.view(fields.view_id);
        if (!open) return refusal('not_found');
        if (fields.hash !== undefined && fields.hash !== open.hash) return refusal('hash_conflict');
        const updated = workspace.showView({ ...open, view: view.data, errors: {}, values: {} });
        return { ok: true, view: { ...updated.view, id: open.id, hash: updated.hash } };
      },
    ),
  };
}
