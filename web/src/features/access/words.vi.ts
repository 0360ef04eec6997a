/* Placeholder of the foundation: to be overwritten by its feature. */
export const accessVi = {};
