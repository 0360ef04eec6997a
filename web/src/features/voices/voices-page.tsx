import type { VoiceList } from "@dondoc/contract";
import { Group } from "@mantine/core";
import { IconPhoneIncoming } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { readPages } from "../../app/api/read.ts";
import { voiceKinds, voiceLists, voicesRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { EVERY_MINUTE } from "./voice-page.tsx";
import { VoiceTable } from "./voice-table.tsx";

type Figures = Record<Exclude<VoiceList, "done" | "all">, number>;

/** What people and firms say, by what is due; each figure on top opens its rows. */
export function VoicesPage() {
  const { voices: words, voiceImport } = useWords();
  const session = useSession();
  const { list = "open", kind, q } = voicesRoute.useSearch();
  const query = useInfiniteQuery({
    ...readPages("listVoices", { query: { list, ...(kind ? { kind } : {}), ...(q ? { q } : {}) } }),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ due }) => due?.hours))
        ? EVERY_MINUTE
        : false,
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        holds(session, ...acts.receiveVoices) && (
          <ButtonLink
            to="/phan-anh-kien-nghi/tiep-nhan"
            leftSection={<IconPhoneIncoming aria-hidden size={20} />}
          >
            {words.receive}
          </ButtonLink>
        )
      }
    >
      <Group gap="lg" className="no-print">
        <TextLink to="/phan-anh-kien-nghi/thoi-han">{words.limits}</TextLink>
        {holds(session, ...acts.importVoices) && (
          <TextLink to="/phan-anh-kien-nghi/nhap-tep">{voiceImport.link}</TextLink>
        )}
      </Group>
      <Filters />
      <PagedAnswer query={query}>
        {(pages, { counts }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <Lists at={list} counts={counts} />
              {rows.length === 0 ? (
                <EmptyState title={words.none}>{words.noneLead}</EmptyState>
              ) : (
                <VoiceTable rows={rows} />
              )}
            </>
          );
        }}
      </PagedAnswer>
    </Page>
  );
}

/** The lists with how much is in each; what was closed is not counted. */
function Lists({ at, counts }: { at: VoiceList; counts: Figures }) {
  const { voices: words } = useWords();
  const search = voicesRoute.useSearch();
  const numbers: Partial<Record<VoiceList, number>> = counts;
  return (
    <nav aria-label={words.figures} className="no-print">
      <Group gap="xs">
        {voiceLists.map((list) => (
          <ButtonLink
            key={list}
            to="/phan-anh-kien-nghi"
            search={{ ...search, list }}
            size="compact-md"
            mih={44}
            variant={list === at ? "filled" : "default"}
            {...(list === at ? { "aria-current": "page" as const } : {})}
          >
            {numbers[list] === undefined
              ? words.lists[list]
              : `${words.lists[list]}: ${numbers[list]}`}
          </ButtonLink>
        ))}
      </Group>
    </nav>
  );
}

function Filters() {
  const { voices: words } = useWords();
  const { kind, q } = voicesRoute.useSearch();
  const navigate = voicesRoute.useNavigate();
  return (
    <Group align="flex-end" gap="md" className="no-print">
      <SearchField
        label={words.search}
        placeholder={words.searchHint}
        value={q ?? ""}
        style={{ flex: "1 1 18rem" }}
        onSearch={(text) =>
          void navigate({
            replace: true,
            search: ({ q: _dropped, ...before }) => (text ? { ...before, q: text } : before),
          })
        }
      />
      <ChoiceField
        label={words.kind}
        any={words.anyKind}
        options={voiceKinds}
        nameOf={(one) => words.kinds[one]}
        value={kind}
        onChange={(one) =>
          void navigate({
            replace: true,
            search: ({ kind: _dropped, ...before }) => (one ? { ...before, kind: one } : before),
          })
        }
      />
    </Group>
  );
}
