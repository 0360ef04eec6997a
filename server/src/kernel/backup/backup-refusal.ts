/** Why a backup or a restore does not go on, in words for whoever keeps the program going: what, where, what to do. */
export class BackupRefusal extends Error {}
