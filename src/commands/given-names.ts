// Given names that are common in Denmark, and some of its guests': whom a text names where nobody has said who the team is.
import { nameWordsAt } from './names.ts';

const given = new Set(
  (
    'Aase Abdi Adam Agnes Ahmed Aisha Albert Alberte Alex Alexander Alfred Ali Alice Alma Amalie Amanda Amina Amir Anders ' +
    'Andrea Andreas Ane Anette Anita Anja Ann Anna Anne Anneli Annette Anni Annie Anton Arne Asbjørn Asger Asta Astrid ' +
    'August Aya Ayse Bent Bente Benjamin Birgit Birgitte Birthe Bjarne Bjørn Bo Bodil Brian Britt Camilla Carina Carl ' +
    'Carla Carsten Casper Cathrine Cecilie Charlotte Christa Christian Christina Christine Christoffer Claes Clara Claus ' +
    'Connie Daniel David Dennis Ditte Dorte Dorthe Ebbe Ebba Egon Eigil Ejner Elin Elisabeth Elise Ella Ellen Else Elsebeth ' +
    'Emil Emilie Emma Erik Erling Esben Esther Eva Fatima Ferdinand Filip Finn Flemming Frank Frede Frederik Frederikke ' +
    'Freja Frida Fritz Gerda Gitte Gorm Grete Grethe Gunnar Gurli Hanna Hannah Hanne Hans Harald Hassan Heidi Heine ' +
    'Helen Helena Helene Helga Helle Henning Henriette Henrik Henry Herdis Hjalmar Holger Hugo Ib Ibrahim Ida Inga Inge ' +
    'Inger Ingrid Irene Iris Isabella Ivan Jacob Jakob James Jan Jane Janne Jannie Jasper Jens Jeppe Jesper Jette Jim Joan ' +
    'Joakim Johan Johanne John Johnny Jon Jonas Jonathan Jonna Josefine Julia Julie Jytte Jørgen Jørn Kaj Karen Karin Karina ' +
    'Karl Karoline Karsten Kasper Kate Kathrine Katja Katrine Keld Kenneth Kenny Kim Kirsten Kirstine Kjeld Klara Klaus ' +
    'Knud Kristian Kristina Kristine Kristoffer Kurt Lars Lasse Laura Lauritz Lea Leif Lena Lene Leo Line Linda Linea Linnea ' +
    'Lis Lisa Lisbet Lisbeth Lise Liselotte Liv Liva Lone Lotte Louise Lucas Lukas Luna Lærke Mads Maiken Maja Malene Malte ' +
    'Margit Margrethe Maria Marianne Marie Marius Mark Martha Martin Martine Mary Maryam Mathias Mathilde Mats Max Maya ' +
    'Merete Merethe Mette Mia Michael Michala Mie Mikael Mikkel Mille Mira Mogens Mohamed Mohammed Mona Monica Morten Muhammad ' +
    'Nadia Nanna Naja Natasja Nicklas Nicolai Niels Niklas Nikolaj Nina Noah Nora Oda Ole Olga Olivia Oliver Omar Oscar Oskar ' +
    'Otto Ove Palle Patrick Paul Peder Per Pernille Peter Petra Pia Pil Poul Preben Rasmus Rebecca Regitze Rene René Rikke ' +
    'Rita Robert Rosa Rune Ruth Sally Sam Samuel Sander Sandra Sanne Sara Sarah Sascha Selma Senem Signe Sigrid Sigurd Silas ' +
    'Silje Simon Simone Sine Sissel Sofia Sofie Sonja Sophia Sophie Stig Stine Sten Steen Steffen Stefan Stephanie Storm Sune ' +
    'Susan Susanne Svend Sven Sylvester Søren Søs Tanja Tenna Thea Theis Theo Therese Thomas Thor Thorkild Tilde Tim Tina Tine ' +
    'Tobias Tom Tommy Tone Torben Tora Tove Trine Troels Tue Ulla Ulrik Ursula Uffe Vagn Valdemar Vera Verner Vibeke Victor ' +
    'Vicki Vigga Viggo Viktor Villads Vilma Villy Winnie William Yasmin Yusuf Yvonne Zainab Zara Åge Åse Ane-Marie Anne-Marie ' +
    'Anne-Mette Ann-Sofie Hans-Henrik Anne-Grete'
  ).split(' '),
);

/** The people that a text names by these names, with the surnames behind them; each once, by the longest form. */
export function peopleNamedIn(text: string): string[] {
  const names = new Set<string>();
  for (const { index } of text.slice(0, longest).matchAll(/(?<![\p{L}\p{M}-])\p{Lu}\p{Ll}/gu)) {
    const [first, ...others] = nameWordsAt(text, index, 3);
    if (!first || !given.has(first.text)) continue;
    const stop = others.findIndex(
      (word) => !/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word.text) || given.has(word.text),
    );
    const surnames = stop < 0 ? others : others.slice(0, stop);
    names.add([first, ...surnames].map((word) => word.text).join(' '));
  }
  return [...names].filter((name) => ![...names].some((other) => other.startsWith(`${name} `)));
}

const longest = 30_000;
