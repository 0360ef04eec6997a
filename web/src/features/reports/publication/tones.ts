import type { PublicationState } from "@dondoc/contract";
import type { Tone } from "../../../ui/tone-badge.tsx";

export const publicationTones: Record<PublicationState, Tone> = {
  draft: "waiting",
  published: "done",
  withdrawn: "refused",
};
