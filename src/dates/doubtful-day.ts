// What stands beside a day and makes it another one: "3 dage før den 15/12", "3. fredag i december", "ikke før fredag".

const count = String.raw`(?:\d{1,2}|en|et|to|tre|fire|fem|seks|syv|otte|ti|fjorten|an?|one|two|three|four|five|six|seven)`;
const unit = `(?:(?:hver|arbejds)?dage?|uger?|måneder?|(?:working )?days?|weeks?|months?)`;
const beside = String.raw`(?:før|inden|efter|before|after)(?!\p{L})`;
const weekday = `(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;

const doubts = [
  `(?:dagen|aftenen|ugen|the (?:day|evening|week)) ${beside}(?! tomorrow)`,
  `${count} ${unit} ${beside}`,
  String.raw`[1-5](?:\. |st |nd |rd |th )${weekday}`,
  String.raw`(?<!glem )(?:ikke|aldrig|not|never)(?! glem)(?!\p{L})[^.!?]{0,60} (?:før|before)(?!\p{L})`,
  String.raw`\p{L}n['’]t [^.!?]{0,60} before(?!\p{L})`,
  'fra og med',
].map((doubt) => new RegExp(String.raw`(?<![\p{L}\p{N}])${doubt}`, 'iu'));

/** Whether the day that was read is most likely not the one that is meant. */
export function isDoubtful(text: string): boolean {
  return doubts.some((doubt) => doubt.test(text));
}
