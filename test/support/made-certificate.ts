// A certificate of a test's own, as an operator makes one: openssl, a key and one signed by itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type MadeCertificate = { certificate: string; privateKey: string };

export function makeCertificate(days = 365, kind: 'rsa:2048' | 'ec' = 'rsa:2048'): MadeCertificate {
  const dir = mkdtempSync(join(tmpdir(), 'mellemrum-certificate-'));
  try {
    const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')];
    const made = kind === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', kind];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        ...made,
        '-nodes',
        '-keyout',
        key,
        '-out',
        certificate,
        '-days',
        String(days),
        '-subj',
        '/CN=mellemrum',
      ],
      { stdio: 'pipe' },
    );
    return { certificate: readFileSync(certificate, 'utf8'), privateKey: readFileSync(key, 'utf8') };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
