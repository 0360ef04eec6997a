import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Entrance, EntranceNote } from "./entrance.tsx";
import { UseLinkForm } from "./use-link-form.tsx";

/** Opened from a one-time link. The token stands after "#" and is only spent by a press of the button. */
export function LinkPage() {
  const { link: words } = useWords().access;
  const token = useLocation({ select: ({ hash }) => hash });
  const inspection = useQuery({
    ...read("inspectLink", { body: { token } }),
    enabled: token !== "",
    staleTime: Infinity,
  });

  if (token === "" || inspection.isError) {
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
        <Loading />
      </Entrance>
    );
  }
  const isInvitation = inspection.data.purpose === "invitation";
  return (
    <Entrance title={isInvitation ? words.invitation : words.signIn}>
      <UseLinkForm token={token} inspection={inspection.data} />
      <EntranceNote>{words.notYou}</EntranceNote>
    </Entrance>
  );
}
