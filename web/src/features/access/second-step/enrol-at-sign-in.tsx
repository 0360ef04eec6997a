import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { AnswerOf } from "../../../app/api/api.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { ProofForm } from "./proof-form.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

/** Who keeps the house cannot come in without an application that makes codes. */
export function EnrolAtSignIn({ onIn }: { onIn: () => void }) {
  const { secondStep: words } = useWords().access;
  const [offer, setOffer] = useState<AnswerOf<"offerFactorAtSignIn">>();
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = useAct("offerFactorAtSignIn", { refresh: false, onDone: setOffer });
  const enrol = useAct("enrolFactorAtSignIn", {
    refresh: false,
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  if (codes) return <RecoveryCodes codes={codes} onKept={onIn} next={words.goIn} />;
  if (offer) return <ProofForm offer={offer} act={enrol} />;
  return (
    <Stack>
      <Text>{words.mustEnrol}</Text>
      <ProblemAlert act={begin} />
      <Button loading={begin.pending} onClick={() => begin.send({})}>
        {words.begin}
      </Button>
    </Stack>
  );
}
