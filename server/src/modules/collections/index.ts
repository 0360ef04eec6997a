export { collectionRoutes } from "./http/collection-routes.ts";
export { registerCollectionEffects } from "./register-effects.ts";
export { answerCollection } from "./write/answer-collection.ts";
export { remindCollection } from "./write/remind-collection.ts";
export { returnCollected } from "./write/return-collected.ts";
export { sendCollection } from "./write/send-collection.ts";
