/** Puts the elements at their addresses; returns what whoever builds should know. */
export function placeEmbed(embed: string, folder: string, former: string): string | null;
