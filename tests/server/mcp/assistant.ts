import {
  type CallToolResult,
  Client,
  type ClientOptions,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client';

/** What a tool answered: its structured content, and its text. */
export interface ToolAnswer {
  readonly answer: Record<string, unknown>;
  readonly text: string;
}

/** An assistant, as far as a server sees it: the official client of the SDK. */
export interface Assistant {
  readonly client: Client;
  /** Calls a tool that is to answer. @throws Error with what it says when it does not */
  ask(name: string, args: Record<string, unknown>): Promise<ToolAnswer>;
  /** Calls a tool that is to refuse, and gives what it says. */
  refusal(name: string, args: Record<string, unknown>): Promise<string>;
  /** What the transport could not read, or the server sent amiss. */
  readonly faults: readonly Error[];
  close(): Promise<void>;
}

/** Connects over any transport. */
export async function assistant(transport: Transport, options: ClientOptions = {}): Promise<Assistant> {
  const client = new Client({ name: 'entente-tests', version: '0.0.0' }, options);
  const faults: Error[] = [];
  client.onerror = (error) => faults.push(error);
  await client.connect(transport);
  const call = async (name: string, args: Record<string, unknown>) => {
    const result = (await client.callTool({ name, arguments: args })) as CallToolResult;
    const [content] = result.content;
    return { result, text: content?.type === 'text' ? content.text : '' };
  };
  return {
    client,
    faults,
    async ask(name, args) {
      const { result, text } = await call(name, args);
      if (result.isError) throw new Error(`${name} ${JSON.stringify(args)}: ${text}`);
      return { answer: result.structuredContent as Record<string, unknown>, text };
    },
    async refusal(name, args) {
      const { result, text } = await call(name, args);
      if (result.isError !== true) throw new Error(`${name} answered: ${text}`);
      return text;
    },
    close: () => client.close(),
  };
}

/** Connects over Streamable HTTP. */
export function overHttp(address: string, headers: Record<string, string> = {}, options: ClientOptions = {}): Promise<Assistant> {
  return assistant(new StreamableHTTPClientTransport(new URL(`${address}/mcp`), { requestInit: { headers } }), options);
}
