import type { OwnSecurity } from "@dondoc/contract";
import { PasswordInput, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

/** Whether an account of the province leads here: linked or taken away by one's own password. */
export function ProvinceSection() {
  const { province: words } = useWords().access;
  const doors = useQuery(read("getDoors", {}));
  const security = useQuery(read("getSecurity", {}));
  if (!security.data) return null;
  const { linkedAt, hasPassword } = security.data;
  // Who was let in by a link of the terminal alone has no password to link by.
  if (linkedAt === null && !(doors.data?.province && hasPassword)) return null;
  return (
    <Section title={words.section}>
      <div style={{ maxWidth: "30rem" }}>
        <Text mb="sm">
          {linkedAt ? words.linked(formatInstant(linkedAt)) : words.unlinked}{" "}
          {!hasPassword && words.only}
        </Text>
        {hasPassword && <LinkForm linkedAt={linkedAt} />}
      </div>
    </Section>
  );
}

function LinkForm({ linkedAt }: Pick<OwnSecurity, "linkedAt">) {
  const { province: words, security, signIn } = useWords().access;
  const link = useAct("linkToProvince", {
    refresh: false,
    onDone: ({ address }) => location.assign(address),
  });
  const unlink = useAct("unlinkFromProvince", {
    said: words.unlinkedNow,
    onDone: () => {
      form.clear();
    },
  });
  const act = linkedAt ? unlink : link;
  const form = useForm<{ current: string }>({
    initial: { current: "" },
    act,
    check: ({ current }) => ({ current: current === "" ? signIn.passwordMissing : "" }),
  });
  return (
    <Form form={form} act={act} label={words.section} onSubmit={(body) => act.send({ body })}>
      <PasswordInput
        label={security.password.current}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": signIn.show, tabIndex: 0 }}
        {...form.text("current")}
      />
      <FormButtons submit={linkedAt ? words.unlink : words.link} pending={act.pending} />
    </Form>
  );
}
