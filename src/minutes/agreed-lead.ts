// What stands before an agreement and says that it is one.

/** "Det blev aftalt, at Anna …", "Beslutning: …": what says that it is one. */
const agreedLead =
  /^(?:(?:det|der) (?:blev|er|var enighed om)(?: \p{Ll}+)? ?(?:aftalt|besluttet)?,? at |aftalt,? at |(?:vi|de|gruppen|teamet) (?:aftalte|besluttede),? at |it was (?:agreed|decided) that |(?:we|the (?:team|group)) (?:agreed|decided) that |(?:beslutning|konklusion|aftalt|decision|agreed) ?: ?|ad \p{L}\) )/iu;

/** "Lene og Ole bedes sende …": they are asked, and own it. */
const asked = /^([^.:,;]{2,60}) bedes /i;

export const withoutLead = (text: string): string => text.replace(agreedLead, '').replace(asked, '$1 skal ');
