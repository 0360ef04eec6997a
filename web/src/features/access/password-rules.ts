/** Characters of a password at least; what is guessed soon the server refuses besides. */
export const SHORTEST_PASSWORD = 12;
