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
  };
}
