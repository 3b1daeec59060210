// What the playground's JSON interface takes, and the sentence for what does not fit.
import { z } from 'zod';
import { PlaygroundError } from './platform.ts';

const id = z.string().min(1).max(500);

export const Say = z.strictObject({
  person: id,
  channel: id,
  text: z
    .string()
    .max(100_000)
    .refine((text) => text.trim() !== '', 'must hold something: no chat sends an empty message'),
});

export const Look = z.object({ person: id, channel: id });

/** `person` may be `mellemrum`, the bot. */
export const Move = z.strictObject({ person: id, channel: id });

/** `site` by its id. */
export const Uninstall = z.strictObject({ site: id });

export const Press = z.strictObject({ person: id, channel: id, message: id, button: id });

export const Submit = z.strictObject({
  person: id,
  form: id,
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

export const Clock = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })], {
  error: 'must be {"advance": "P1D"} or {"to": "2026-11-30T08:59"}',
});

export const Fault = z.strictObject({
  platform: z.enum(['slack', 'msteams']),
  kind: z.enum(['rateLimit', 'forbidden', 'serverError', 'hang', 'loseAnswer']),
  count: z.int().min(1).max(1000),
});

export const Mend = z.strictObject({ platform: z.enum(['slack', 'msteams']) });

export const Since = z.object({ since: z.iso.datetime({ offset: true }).optional() });

export const Reset = z.union([z.undefined(), z.strictObject({})], { error: 'must be empty or {}' });

/** The checked body, or PlaygroundError 400 that names each field and what it should be. */
export function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) =>
    issue.path.length > 0 ? `"${issue.path.join('.')}": ${issue.message}` : `the body: ${issue.message}`,
  );
  throw new PlaygroundError(400, `This request cannot be read. ${complaints.join('; ')}.`);
}
