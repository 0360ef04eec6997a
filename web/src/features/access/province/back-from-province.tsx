import { Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { ButtonLink } from "../../../ui/link.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useStatus } from "../../../ui/status.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { Entrance } from "../entrance.tsx";
import { SecondStep, type Missing } from "../second-step/second-step.tsx";
import { useEnter } from "../use-enter.ts";

/** The province's sign-in has sent the browser back: what it says is brought to the server once, and leaves the address at once. */
export function BackFromProvince() {
  const { province: words } = useWords().access;
  const [answer] = useState(() => location.search);
  const [missing, setMissing] = useState<Missing>();
  const [next, setNext] = useState<string>();
  const enter = useEnter();
  const say = useStatus();
  const act = useAct("comeFromProvince", {
    refresh: false,
    onDone: ({ next: step, address }) => {
      if (step === "linked") say(words.linkedNow);
      if (step === "linked") enter("/bao-mat");
      else if (step === "in") enter(address ?? "/");
      else {
        setNext(address ?? "/");
        setMissing(step);
      }
    },
  });
  const { send } = act;
  useEffect(() => {
    globalThis.history.replaceState(globalThis.history.state, "", "/dang-nhap/tinh");
    send({ body: { answer: answer || "?" } });
    // Once for this answer; whoever wants to try again begins anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [answer]);
  if (missing) return <SecondStep missing={missing} onIn={() => enter(next)} />;
  if (!act.problem) {
    return (
      <Entrance title={words.title}>
        <Text mb="md">{words.checking}</Text>
        <Loading />
      </Entrance>
    );
  }
  const isLink = act.problem.code === "PROVINCE_TAKEN";
  return (
    <Entrance title={words.failed}>
      <ProblemAlert act={act} />
      <ButtonLink mt="md" fullWidth to={isLink ? "/bao-mat" : "/dang-nhap"}>
        {isLink ? words.backToSecurity : words.back}
      </ButtonLink>
    </Entrance>
  );
}
