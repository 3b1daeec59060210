// Where a commit tells every worker, in every process, that something has become due (LISTEN and NOTIFY).

export const dueSignal = 'mellemrum_due';
