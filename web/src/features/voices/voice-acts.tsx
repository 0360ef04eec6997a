import type { VoiceDetail, VoiceRating, VoiceRefusal } from "@dondoc/contract";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { voiceKinds } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { AskPartDialog } from "./part-dialog.tsx";
import { saidParts } from "./parts-part.tsx";
import { LinkDialog, RouteDialog } from "./unit-dialogs.tsx";

/** Shown in the part about the sender, not among the buttons. */
const APART = "voices.unmask";
const refusals: readonly VoiceRefusal[] = ["out-of-scope", "unclear", "sender-unknown", "abusive", "duplicate", "settled", "complaint-or-denunciation"]; // prettier-ignore
const ratings: readonly VoiceRating[] = ["satisfied", "normal", "unsatisfied"];
const URGENT = "urgent";
/** So many buttons stand beside each other; the rest is in the menu. */
const BESIDE = 2;

/** What may be done now: the next step first, what is rarer in a menu. */
export function VoiceActs({ voice }: { voice: VoiceDetail }) {
  const { more } = useWords().voices;
  const [opened, open] = useState<string | null>(null);
  const may = voice.acts.filter(({ act, allowed }) => allowed && act !== APART);
  const title = voice.acts.find(({ act }) => act === opened)?.title ?? "";
  return (
    <>
      {may.slice(0, BESIDE).map(({ act, title: name }, at) => (
        <Button key={act} variant={at === 0 ? "filled" : "default"} onClick={() => open(act)}>
          {name}
        </Button>
      ))}
      {may.length > BESIDE && (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown aria-hidden size={18} />}>
              {more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {may.slice(BESIDE).map(({ act, title: name }) => (
              <Menu.Item key={act} onClick={() => open(act)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {opened !== null && (
        <Opened act={opened} title={title} voice={voice} onClose={() => open(null)} />
      )}
    </>
  );
}

interface OpenedProps {
  act: string;
  title: string;
  voice: VoiceDetail;
  onClose: () => void;
}

function Opened({ act, title, voice, onClose }: OpenedProps): ReactNode {
  const { voices } = useWords();
  const { acts: words, kinds, refusals: refusalNames, ratings: ratingNames } = voices;
  const shared = {
    title,
    on: { voiceId: voice.id, version: voice.version },
    draft: `${act}.${voice.id}.${voice.version}`,
    onClose,
  };
  const long = (name: string, label: string, initial?: string) =>
    ({ name, label, kind: "long", required: true, ...(initial === undefined ? {} : { initial }) }) as const; // prettier-ignore
  switch (act) {
    case "voices.route":
      return <RouteDialog voice={voice} title={title} onClose={onClose} />;
    case "voices.ask-part":
      return <AskPartDialog voice={voice} title={title} onClose={onClose} />;
    case "voices.link":
      return <LinkDialog voice={voice} title={title} onClose={onClose} />;
    case "voices.reclassify":
      return (
        <ActDialog
          name="reclassifyVoice"
          fields={[
            {
              name: "kind",
              label: words.kind,
              kind: "choice",
              // The one it has stands last, for whoever only says how urgent it is.
              options: [...voiceKinds.filter((kind) => kind !== voice.kind), voice.kind].map(
                (value) => ({ value, label: kinds[value] }),
              ),
            },
            {
              name: "urgent",
              label: words.urgency,
              kind: "choice",
              initial: voice.urgent ? URGENT : "",
              options: [
                { value: "", label: words.notUrgent },
                { value: URGENT, label: words.isUrgent },
              ],
            },
            long("reason", words.reason),
          ]}
          bodyOf={({ urgent, ...more }) => ({ ...more, urgent: urgent === URGENT })}
          {...shared}
        />
      );
    case "voices.give-back":
      return <ActDialog name="giveBackVoice" fields={[long("reason", words.reason)]} {...shared} />;
    case "voices.ask":
      return <ActDialog name="askSender" fields={[long("question", words.question)]} {...shared} />;
    case "voices.supply":
      return (
        <ActDialog name="supplyVoice" fields={[long("supplied", words.supplied)]} {...shared} />
      );
    case "voices.transfer":
      return (
        <ActDialog
          name="transferVoice"
          fields={[
            { name: "to", label: words.transferTo, kind: "short", required: true },
            long("reason", words.reason),
          ]}
          {...shared}
        />
      );
    case "voices.refuse":
      return (
        <ActDialog
          name="refuseVoice"
          fields={[
            {
              name: "ground",
              label: words.ground,
              kind: "choice",
              options: refusals.map((value) => ({ value, label: refusalNames[value] })),
            },
            long("note", words.refusalNote),
          ]}
          {...shared}
        />
      );
    case "voices.draft":
      return (
        <ActDialog
          name="draftVoiceAnswer"
          fields={[long("body", words.draft, saidParts(voice, voices.parts.together))]}
          {...shared}
        />
      );
    case "voices.approve":
      return (
        <ActDialog name="approveVoiceAnswer" fields={[]} lead={words.approveLead} {...shared} />
      );
    case "voices.return":
      return (
        <ActDialog name="returnVoiceAnswer" fields={[long("because", words.because)]} {...shared} />
      );
    case "voices.publish":
      return (
        <ActDialog
          name="publishVoice"
          lead={words.publishLead}
          fields={[
            long("question", words.publicQuestion, voice.content),
            long("answer", words.publicAnswer, voice.answers.at(-1)?.body),
          ]}
          {...shared}
        />
      );
    case "voices.unpublish":
      return (
        <ActDialog
          name="unpublishVoice"
          lead={words.unpublishLead}
          fields={[long("reason", words.because)]}
          {...shared}
        />
      );
    case "voices.rate":
      return (
        <ActDialog
          name="rateVoice"
          fields={[
            {
              name: "rating",
              label: words.rating,
              kind: "choice",
              options: ratings.map((value) => ({ value, label: ratingNames[value] })),
            },
            { name: "note", label: words.ratingNote, kind: "long" },
          ]}
          {...shared}
        />
      );
    case "voices.raise-again":
      return (
        <ActDialog name="raiseVoiceAgain" fields={[long("content", words.raised)]} {...shared} />
      );
    default:
      return null;
  }
}
