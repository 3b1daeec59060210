// Where in a line its owner may stand, and which names are somebody else.
import { describe, expect, test } from 'vitest';
import { readMessage } from '#src/commands/read-command.ts';
import { demoTeam, typed } from './demo-team.ts';
import { told } from './told.ts';

const who = (line: string): [string, string] => {
  const [owners, what] = told(`aftale ${line}`);
  return [owners, what];
};

describe('an owner is found by initials, short surnames and workplaces', () => {
  test.each([
    ['AH sender skemaet fredag', 'anna', 'sender skemaet'],
    ['JL: skemaet fredag', 'jens', 'skemaet'],
    ['AMS + KK sender skemaet', 'anne-marie+karen', 'sender skemaet'],
    ['AS/MD: skemaet', 'anne-marie+mette-dam', 'skemaet'],
    ['ah: skemaet fredag', 'anna', 'skemaet'],
    ['@md sender skemaet', 'mette-dam', 'sender skemaet'],
    ['Karen + XY: skemaet', 'unknown XY (+karen)', 'skemaet'],
    ['XY sender skemaet', 'unknown XY', 'sender skemaet'],
    ['ok sender skemaet', 'missing', 'ok sender skemaet'],
    ['IT sender adgang fredag', 'missing', 'IT sender adgang'],
    ['AH-skemaet rettes fredag', 'missing', 'AH-skemaet rettes'],
    ["AH's skema rettes fredag", 'missing', "AH's skema rettes"],
    ['Mette D sender skemaet', 'mette-dam', 'sender skemaet'],
    ['Mette H. sender skemaet', 'mette-holm', 'sender skemaet'],
    ['Mette Da. sender skemaet', 'mette-dam', 'sender skemaet'],
    ['Mette B sender skemaet', 'unknown Mette B', 'sender skemaet'],
    ['Anna B. sender skemaet', 'unknown Anna B', 'sender skemaet'],
    ['soren sender skemaet', 'søren', 'sender skemaet'],
    ['Karen Kjaer sender skemaet', 'karen', 'sender skemaet'],
    ['Mette fra sygehuset sender skemaet', 'mette-dam', 'sender skemaet'],
    ['Karen fra kommunen sender skemaet', 'karen', 'sender skemaet'],
    ['Karen fra sygehuset sender skemaet', 'unknown Karen fra sygehuset', 'sender skemaet'],
    ['Mette from the hospital sends the form', 'mette-dam', 'sends the form'],
  ])('"%s"', (line, owners, what) => {
    expect(who(line)).toEqual([owners, what]);
  });
});

describe('an owner is found in every place where people put one', () => {
  test.each([
    ['ok Anna sender skemaet', 'anna', 'sender skemaet'],
    ['OK, Anna sender skemaet', 'anna', 'sender skemaet'],
    ['husk at Bo ringer fredag', 'bo', 'ringer'],
    ['det er aftalt at Bo ringer fredag', 'bo', 'ringer'],
    ['remember that Bo calls the ward on Friday', 'bo', 'calls the ward'],
    ['Både Bo og Karen læser korrektur', 'bo+karen', 'læser korrektur'],
    ['kan Karen lige sende tallene fredag', 'karen', 'lige sende tallene'],
    ['Bo, vil du ringe til lægen fredag?', 'bo', 'ringe til lægen'],
    ['Kan du ringe til lægen fredag, Bo?', 'bo', 'ringe til lægen'],
    ['skema til kommunen – Anna – 28/11', 'anna', 'skema til kommunen'],
    ['skema til kommunen – Peter – 28/11', 'unknown Peter', 'skema til kommunen'],
    ['projektbeskrivelse til styregruppen, Anna, 15/12', 'anna', 'projektbeskrivelse til styregruppen'],
    ['data på fald | Bo | 15/12', 'bo', 'data på fald'],
    ['tjekke epikriser -> JL 30/11', 'jens', 'tjekke epikriser'],
    ['skemaet sendes fredag (Bo og JL)', 'bo+jens', 'skemaet sendes'],
    ['skemaet til kommunen fredag Bo', 'bo', 'skemaet til kommunen'],
    ['oplæg om triage v/ Jens, fredag', 'jens', 'oplæg om triage'],
    ['pilotevaluering: Anna/Karen, fredag', 'anna+karen', 'pilotevaluering'],
    ['kontaktliste Bo 1/12', 'bo', 'kontaktliste'],
    ['skemaet sendes fredag, ansvarlig Bo', 'bo', 'skemaet sendes'],
    ['på afdelingen følger Karen op fredag', 'karen', 'på afdelingen følger op'],
    ['after the round Jens looks into it', 'jens', 'after the round looks into it'],
    ['skemaet til kommunen @Bo fredag', 'bo', 'skemaet til kommunen'],
    ['Ansvarlig: Jens. Opgave: gennemgå skabelon. Deadline: 4/12', 'jens', 'gennemgå skabelon'],
    ['Opgave: find dato til audit / ansvarlig: Bo / frist: 1/12', 'bo', 'find dato til audit'],
    ['owner: Bo, task: map services, due: 18/12', 'bo', 'map services'],
  ])('"%s"', (line, owners, what) => {
    expect(who(line)).toEqual([owners, what]);
  });
});

describe('whoever the work is for, about or done to is no owner', () => {
  test.each([
    'ring til Bo fredag',
    'skema til Bo fredag',
    'møde med Bo (Lillebælt) fredag',
    'Møde med Bo: find lokale fredag',
    'spørg @Bo om skemaet',
    'send <bo> skemaet fredag',
    'kontakt @Bo fredag',
    'interview Bo 1/12',
    'fredag inviter Bo til mødet',
    'husk Bo fredag',
    'send skema til kommunen, Bo og Anna, fredag',
    'send skema til Anna, Bo, fredag',
    'Deltagere: Bo og Anna, fredag',
    'Afbud: Bo',
    'Send skemaet fredag. Mvh Bo',
    'Send skemaet fredag. Hilsen, Bo',
    'Bo indkaldes til møde fredag',
    'Bo skal kontaktes fredag',
    'Bo is invited on Friday',
    'på stuen kan bo to patienter fredag',
    'Skal Anna sende skemaet fredag?',
    'Jens Lunds skema rettes fredag',
    'alle undtagen Bo læser referatet fredag',
    'godkendelse af Bo fredag',
  ])('"%s" asks who', (line) => {
    expect(who(line)[0]).toBe('missing');
  });

  test('several who stand apart are asked about', () => {
    expect(who('skema – Bo – Karen – 28/11')[0]).toBe('which Bo, Karen: bo, karen');
  });
});

describe('nothing hangs where words were cut out', () => {
  test.each([
    ['Bo ringer til lægen torsdag?', 'ringer til lægen'],
    ['Bo finder koordinator på afd. B4. Til fredag', 'finder koordinator på afd. B4'],
    ['Bo sender skemaet til afd. senest fredag', 'sender skemaet til afd.'],
    ['Bo spørger hj.spl. fredag.', 'spørger hj.spl.'],
    ['Bo: hvem tager den? Svar fredag', 'hvem tager den? Svar'],
    ['Bo: kan vi dele data?', 'kan vi dele data?'],
    ['senest fredag sender Bo skemaet.', 'sender skemaet'],
  ])('"%s"', (line, what) => {
    expect(who(line)[1]).toBe(what);
  });
});

describe('where nobody has said who the people are', () => {
  const named = (line: string): string => {
    const { owners } = readMessage(typed(line), { ...demoTeam, members: [], anybody: true });
    return owners.kind === 'known' ? owners.people.join('+') : owners.kind;
  };

  test.each([
    ['Anna sender skemaet fredag', 'Anna'],
    ['@Anna: skemaet fredag', 'Anna'],
    ['Anna Holm og Bo sender skemaet', 'Anna Holm+Bo'],
    ['Bo, Mette & Karen (Kolding) skriver udkast', 'Bo+Mette+Karen'],
    ['Anna fra Kolding ringer fredag', 'Anna'],
    ['Skema til kommunen – Anna – 28/11', 'Anna'],
    ['Senest fredag sender Anna skemaet', 'Anna'],
    ['Send skemaet fredag. Ansvarlig: Bo', 'Bo'],
    ['Udskrivning: Anna undersøger skema', 'Anna'],
    ['AH sender skemaet fredag', 'AH'],
    ['LVM: skemaet fredag', 'LVM'],
    ['hvem: Anna hvad: skemaet', 'Anna'],
    ['Form to home care, Anna, Friday', 'Anna'],
    ['Please send the form by Friday, Anna', 'Anna'],
    ['Søren demos the dashboard on Friday', 'Søren'],
    ['jeg sender skemaet', 'anna'],
  ])('"%s" is owned by %s, as it is written', (line, owner) => {
    expect(named(line)).toBe(owner);
  });

  test.each([
    'Torsdag sendes skemaet',
    'Send skemaet fredag',
    'Indhent priser fredag',
    'Skemaet sendes fredag',
    'Kommunen sender tal fredag',
    'Pjece, fredag',
    'Pjece: sendes fredag',
    'Annas skemaer skal rettes fredag',
    'Anna Holms skemaer rettes fredag',
    'PLO sender honorar fredag',
    'FMK: opdateres fredag',
    'Deltagere: Bo og Anna',
    'Send skemaet fredag. Mvh Anna',
    'Status reports by Friday',
    'Region Syddanmark sender tal fredag',
    'MedCom sender standard fredag',
    'Kørsel: bestilles fredag',
    'Vi sender skemaet fredag',
  ])('"%s" asks who', (line) => {
    expect(['missing', 'unknown']).toContain(named(line));
  });
});

describe('an owner may be the subject of a later part of the line', () => {
  test.each([
    ['Tak for sidst! Jeg sender slides i morgen', 'anna', 'Tak for sidst! sender slides'],
    ['Ny version – Anna lægger den på intranettet fredag', 'anna', 'Ny version – lægger den på intranettet'],
    ['Det foreslås, at Anna og Karen prøver skemaet fredag', 'anna+karen', 'Det foreslås, at prøver skemaet'],
    ['Skemaet er klar fredag, Anna er syg', 'missing', 'Skemaet er klar, Anna er syg'],
    ['Mødet flyttes til fredag – Anna fortalte det', 'missing', 'Mødet flyttes – Anna fortalte det'],
    [
      'Skemaet mangler. Anna sender det, Karen ringer fredag',
      'missing',
      'Skemaet mangler. Anna sender det, Karen ringer',
    ],
    ['Skemaet er klar fredag. Mvh Anna', 'missing', 'Skemaet er klar. Mvh Anna'],
  ])('"%s"', (line, owners, what) => {
    expect(who(line)).toEqual([owners, what]);
  });
});

describe('who is addressed and who acts may be two', () => {
  test.each([
    ['Til Karen: Bo ringer fredag', 'which : karen, bo', 'Bo ringer'],
    ['@Karen: Bo ringer fredag', 'which : karen, bo', 'Bo ringer'],
    ['<karen>: <bo> ringer fredag', 'which : karen, bo', '@bo ringer'],
    ['Karen: Bo calls the ward fredag', 'which : karen, bo', 'Bo calls the ward'],
    ['Karen: Karen ringer fredag', 'karen', 'Karen ringer'],
    ['Karen: ring til Bo fredag', 'karen', 'ring til Bo'],
    ['Karen: Bo er indlagt, ring til datteren fredag', 'karen', 'Bo er indlagt, ring til datteren'],
    ['Karen: Bo skal ringes op fredag', 'karen', 'Bo skal ringes op'],
    ['Bo (og Karen) ringer fredag', 'bo+karen', 'ringer'],
    ['Bo (sammen med Karen og Jens) ringer fredag', 'bo+karen+jens', 'ringer'],
    ['Bo (og Mette) ringer fredag', 'which Mette: mette-holm, mette-dam (+bo)', 'ringer'],
    ['ringer fredag, Bo (og Karen)', 'bo+karen', 'ringer'],
    ['Bo (Karen) ringer fredag', 'bo', '(Karen) ringer'],
  ])('"%s"', (line, owners, what) => {
    expect(who(line)).toEqual([owners, what]);
  });
});
