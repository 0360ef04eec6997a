import type { ChannelChoices } from "@dondoc/contract";
import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

type Channel = ChannelChoices["channels"][number];

/** Which notices are also sent outside, and where to. */
export function ChannelsDialog({ onClose }: { onClose: () => void }) {
  const { channels: words } = useWords().notifications;
  const query = useQuery(read("getChannels", {}));
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Text mb="md">{words.lead}</Text>
      <Answer query={query}>
        {({ channels }) => (
          <Stack gap="lg">
            {channels.map((channel) => (
              <Section key={channel.code} title={channel.title}>
                {channel.ready ? (
                  <ChannelForm channel={channel} />
                ) : (
                  <Text c="dimmed">{words.notReady}</Text>
                )}
              </Section>
            ))}
          </Stack>
        )}
      </Answer>
    </Dialog>
  );
}

function ChannelForm({ channel }: { channel: Channel }) {
  const { channels: words } = useWords().notifications;
  const act = useAct("chooseChannel", { said: words.saved });
  const form = useForm({
    initial: {
      address: channel.address ?? "",
      wanted: channel.topics.filter(({ wanted }) => wanted).map(({ topic }) => topic),
    },
    act,
  });
  const { value, onChange } = form.pick("wanted");
  return (
    <Form
      form={form}
      act={act}
      label={channel.title}
      onSubmit={({ address, wanted }) =>
        act.send({ body: { channel: channel.code, address, wanted } })
      }
    >
      <TextInput label={words.address[channel.code]} {...form.text("address")} />
      <Checkbox.Group
        label={words.wanted(channel.title)}
        value={value}
        onChange={(chosen) =>
          onChange(
            channel.topics.map(({ topic }) => topic).filter((topic) => chosen.includes(topic)),
          )
        }
      >
        <Stack gap="xs" mt="xs">
          {channel.topics.map(({ topic }) => (
            <Checkbox key={topic} value={topic} label={words.topics[topic]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <FormButtons submit={words.save} pending={act.pending} />
    </Form>
  );
}
