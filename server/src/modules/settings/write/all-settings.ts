/** A setting's journal needs a record to hang on; settings have names, so this stands for all of them. */
export const ALL_SETTINGS = "00000000-0000-7000-8000-000000000001";
