import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { ApiProblem } from "../../app/api/api-problem.ts";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Entrance, EntranceNote } from "./entrance.tsx";
import { SecondStep, type Missing } from "./second-step/second-step.tsx";
import { useEnter } from "./use-enter.ts";
import { UseLinkForm } from "./use-link-form.tsx";

/** Not a lost connection or too many calls, after which the link still stands. */
const isSpent = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code.startsWith("LINK_");

/** Opened from a one-time link. The token stands after "#" and is only spent by a press of the button. */
export function LinkPage() {
  const { link: words } = useWords().access;
  const hash = useLocation({ select: ({ hash }) => hash });
  // Kept: on the way in the address has no token any more while this page is still shown.
  const [token, setToken] = useState(hash);
  if (hash !== "" && hash !== token) setToken(hash);
  const enter = useEnter();
  const [missing, setMissing] = useState<Missing>();
  const inspection = useQuery({
    ...read("inspectLink", { body: { token } }),
    enabled: hash !== "",
    staleTime: Infinity,
  });

  if (missing) return <SecondStep missing={missing} onIn={() => enter()} />;
  if (token === "" || isSpent(inspection.error)) {
    return (
      <Entrance title={words.unusable}>
        {inspection.isError && <ErrorState error={inspection.error} />}
        <EntranceNote>{words.unusableLead}</EntranceNote>
      </Entrance>
    );
  }
  if (!inspection.data) {
    return (
      <Entrance title={words.signIn}>
        <Answer query={inspection}>{() => null}</Answer>
      </Entrance>
    );
  }
  const isInvitation = inspection.data.purpose === "invitation";
  return (
    <Entrance title={isInvitation ? words.invitation : words.signIn}>
      <UseLinkForm token={token} inspection={inspection.data} onMissing={setMissing} />
      <EntranceNote>{words.notYou}</EntranceNote>
    </Entrance>
  );
}
