import type { OwnSecurity } from "@dondoc/contract";
import { NativeSelect, PasswordInput, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../../app/api/api.ts";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { CodeField } from "../second-step/code-field.tsx";
import { ProofForm } from "../second-step/proof-form.tsx";
import { RecoveryCodes } from "../second-step/recovery-codes.tsx";

/** The second step of one's own: enrolled, moved to another telephone, or with new recovery codes. */
export function FactorSection() {
  const { factor: words } = useWords().access.security;
  const security = useQuery(read("getSecurity", {}));
  return (
    <Section title={words.title}>
      <div style={{ maxWidth: "30rem" }}>
        <Answer query={security}>{(found) => <Factor security={found} />}</Answer>
      </div>
    </Section>
  );
}

function Factor({ security: { factor, required, hasPassword } }: { security: OwnSecurity }) {
  const { factor: words } = useWords().access.security;
  const [offer, setOffer] = useState<AnswerOf<"offerFactor">>();
  const [codes, setCodes] = useState<readonly string[]>();
  const enrol = useAct("enrolFactor", {
    said: words.enrolled,
    onDone: ({ recoveryCodes }) => {
      setOffer(undefined);
      setCodes(recoveryCodes);
    },
  });
  if (codes)
    return <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} next={words.kept} />;
  if (offer) return <ProofForm offer={offer} act={enrol} />;
  return (
    <>
      <Text mb="sm">
        {factor
          ? words.since(formatInstant(factor.enrolledAt), factor.recoveryCodesLeft)
          : words.none}{" "}
        {required && words.required} {!hasPassword && words.needsPassword}
      </Text>
      {hasPassword && <OwnActs has={factor !== null} onOffered={setOffer} onRenewed={setCodes} />}
    </>
  );
}

interface OwnActsProps {
  has: boolean;
  onOffered: (offer: AnswerOf<"offerFactor">) => void;
  onRenewed: (codes: readonly string[]) => void;
}

const NOTHING = { current: "", code: "" };

/** Both ask for the password; where there is a factor already, for a code of it too. */
function OwnActs({ has, onOffered, onRenewed }: OwnActsProps) {
  const { security, signIn, secondStep } = useWords().access;
  const { factor: words } = security;
  const [wanted, setWanted] = useState<"offer" | "codes">("offer");
  const offer = useAct("offerFactor", { refresh: false, onDone: onOffered });
  const renew = useAct("renewRecoveryCodes", {
    onDone: ({ recoveryCodes }) => onRenewed(recoveryCodes),
  });
  const act = wanted === "offer" ? offer : renew;
  const form = useForm<typeof NOTHING>({
    initial: NOTHING,
    act,
    check: ({ current, code }) => ({
      current: current === "" ? signIn.passwordMissing : "",
      code: has && code.trim().length < 6 ? secondStep.codeMissing : "",
    }),
  });
  const send = ({ current, code }: typeof NOTHING) => {
    if (wanted === "codes") renew.send({ body: { current, code: code.trim() } });
    else offer.send({ body: has ? { current, code: code.trim() } : { current } });
  };
  return (
    <Form form={form} act={act} onSubmit={send} label={words.title}>
      {has && (
        <NativeSelect
          label={words.want}
          value={wanted}
          onChange={({ currentTarget }) =>
            setWanted(currentTarget.value === "codes" ? "codes" : "offer")
          }
          data={[
            { value: "offer", label: words.move },
            { value: "codes", label: words.renew },
          ]}
        />
      )}
      <PasswordInput
        label={security.password.current}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": signIn.show, tabIndex: 0 }}
        {...form.text("current")}
      />
      {has && <CodeField label={secondStep.code} {...form.text("code")} />}
      <FormButtons submit={has ? words.goOn : words.begin} pending={act.pending} />
    </Form>
  );
}
