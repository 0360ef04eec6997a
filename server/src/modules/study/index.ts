export { studyRoutes } from "./http/study-routes.ts";
export { registerStudyEffects } from "./register-effects.ts";
export { nameReaders } from "./write/name-readers.ts";
export { reportStudy } from "./write/report-study.ts";
