// The whole table of rights once more, as it is meant to be.
import { rights, type Standing } from '#src/people/rights.ts';

export const standings: Standing[] = [
  ...(['project leader', 'member', 'cluster contact', 'former member'] as const),
  ...(['contact of a cluster', 'operator', 'stranger'] as const),
  ...(['owner', 'owner who left', 'maker', 'whoever changed it', 'changed it and left'] as const),
  ...(['planner of its meeting', 'asked for help', 'themselves', 'of a leaderless team'] as const),
];

export const meant = `
item: create                        project leader, member, cluster contact
item: see                           project leader, member, cluster contact, owner who left
item: see history                   project leader, member, cluster contact
item: answer                        project leader, owner, owner who left
item: ask for help                  project leader, owner
item: postpone                      project leader, owner
item: reassign                      project leader, owner
item: reword                        project leader, owner
item: change                        project leader, owner
item: cancel                        project leader, owner
item: decline                       owner, owner who left
item: undo                          project leader, whoever changed it, changed it and left
item: prod                          project leader, member, cluster contact
draft: answer                       maker
meeting: see                        project leader, member, cluster contact
meeting: plan                       project leader, member, cluster contact
meeting: move                       project leader, maker
meeting: cancel                     project leader, maker
meeting: undo                       project leader, whoever changed it
meeting: see minutes                project leader, member, cluster contact
meeting: export journal             project leader
series: plan                        project leader, member, cluster contact
series: end                         project leader, maker
agenda item: see                    project leader, member, cluster contact
agenda item: add                    project leader, member, cluster contact
agenda item: arrange                project leader, member, cluster contact
agenda item: close without action   project leader, member, cluster contact
agenda item: remove                 project leader, maker, planner of its meeting
poll: see                           project leader, member, cluster contact
poll: run                           project leader, of a leaderless team
round: answer                       project leader, member
round: see result                   project leader, member, cluster contact
round: put on agenda                project leader, member, cluster contact
team: see calendar                  project leader, member, cluster contact
team: renew calendar                project leader
team: see reminders                 project leader, member, cluster contact
team: choose ladder                 project leader
team: choose days off               project leader
team: see reach                     project leader
team: reach again                   project leader
team: see contacts                  project leader, member, cluster contact
team: see set-up                    project leader, member, cluster contact
team: set up                        project leader, of a leaderless team
team: link                          project leader, of a leaderless team
team: unlink                        project leader, of a leaderless team
team: see keeping                   project leader, member, cluster contact
team: keep                          project leader, of a leaderless team
channel: see language               project leader, member, cluster contact
channel: choose language            project leader, of a leaderless team
barrier: see                        project leader, member, cluster contact, contact of a cluster, asked for help
barrier: handle                     asked for help
digest: see overview                project leader, contact of a cluster
digest: see brief                   project leader, contact of a cluster
digest: choose help                 contact of a cluster
person: be away                     themselves
person: choose hour                 themselves
person: choose language             themselves
person: put off                     themselves
person: export own                  themselves
person: erase own                   themselves
person: change own contact          themselves
person: say who they are            themselves
download: fetch                     themselves
installation: add                   operator
installation: change                operator
installation: remove                operator
installation: see all               operator`
  .trim()
  .split('\n')
  .map((line) => {
    const [, cell = '', who = ''] = /^(\S.*?) {2,}(.*)$/.exec(line) ?? [];
    return { cell, who: who.split(', ') };
  });

export const meantFor = (cell: string) => meant.find((row) => row.cell === cell)?.who ?? [];

export const cells = Object.entries(rights).flatMap(([object, verbs]) =>
  Object.keys(verbs).map((verb) => ({ object, verb, cell: `${object}: ${verb}` })),
);
