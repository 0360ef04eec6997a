import type { ReportTemplate } from "@dondoc/contract";
import { Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { TextLink } from "../../ui/link.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import styles from "./reports.module.css";

/** The words of the monthly report, written by the office itself; every version stays. */
export function TemplatePage() {
  const words = useWords().monthly.templatePage;
  const query = useQuery(read("getReportTemplate", {}));
  return (
    <Page title={words.title} lead={words.lead}>
      <TextLink to="/bao-cao/thang">{words.back}</TextLink>
      <Answer query={query}>
        {(template) => (
          <>
            {template.acts.some(({ allowed }) => allowed) ? (
              <Editor key={template.version} template={template} />
            ) : (
              <pre className={styles.source}>{template.body}</pre>
            )}
            <Fields template={template} />
            <Versions template={template} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Editor({ template }: { template: ReportTemplate }) {
  const words = useWords().monthly.templatePage;
  const act = useAct("saveReportTemplate", { said: words.done, onDone: (): void => form.clear() });
  const form = useForm({
    initial: { subject: template.subject, body: template.body, reason: "" },
    draft: `reports.template.${template.version}`,
    act,
    check: ({ subject, body, reason }) => ({
      subject: subject.trim() ? "" : words.missing,
      body: body.trim() ? "" : words.missing,
      reason: reason.trim() ? "" : words.missing,
    }),
  });
  return (
    <Form
      form={form}
      act={act}
      onSubmit={(values) => act.send({ body: { version: template.version, ...values } })}
    >
      <Stack gap="sm" maw="70rem">
        <TextInput label={words.subject} {...form.text("subject")} />
        <LongText
          label={words.body}
          description={words.bodyHint}
          autosize
          minRows={14}
          maxRows={30}
          maxLength={20_000}
          {...form.text("body")}
        />
        <TextInput label={words.reason} maxLength={500} {...form.text("reason")} />
        <FormButtons submit={words.submit} pending={act.pending} />
      </Stack>
    </Form>
  );
}

function Fields({ template: { fields } }: { template: ReportTemplate }) {
  const words = useWords().monthly.templatePage;
  return (
    <Section title={words.fields}>
      <dl className={styles.fields}>
        {fields.map(({ name, words: meaning, required }) => (
          <div key={name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>{required ? `${meaning} (${words.required})` : meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Versions({ template: { versions } }: { template: ReportTemplate }) {
  const words = useWords().monthly.templatePage;
  return (
    <Section title={words.versions}>
      {versions.length === 0 ? (
        <Text c="dimmed">{words.builtIn}</Text>
      ) : (
        versions.map(({ version, madeBy, madeAt, reason, body }) => (
          <details key={version} className={styles.notes}>
            <summary>
              {words.version(version, madeBy, formatInstant(madeAt))}: {reason}
            </summary>
            <pre className={styles.source}>{body}</pre>
          </details>
        ))
      )}
    </Section>
  );
}
