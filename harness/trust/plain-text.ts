/** What a terminal, or a reader of right-to-left text, would act on. */
const steering = /[^\P{Cc}\n]|[\u061c\u200b-\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/u;

/** What CI systems take for a command when a line begins with it, or anywhere in it. */
const command =
  /^\s*(::|##\[|##vso\[|##teamcity\[)|::(error|warning|notice|add-mask|set-output|group)|##(\[|vso\[|teamcity\[)/m;

/** In which ways a text for terminals and logs would be interpreted; empty for plain text. */
export function faultsOfText(text: string): string[] {
  const at = (found: RegExpExecArray): string =>
    JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 40));
  const steered = steering.exec(text);
  const commanded = command.exec(text);
  return [
    ...(steered === null ? [] : [`lets through a character that steers a terminal: ${at(steered)}`]),
    ...(commanded === null ? [] : [`lets through a command of a CI system: ${at(commanded)}`]),
  ];
}
