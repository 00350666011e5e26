"""Talks with `punte mcp` by the client library of the Model Context Protocol, in both eras, and floods it with damage.

    pip install mcp jsonschema
    python3 assistants.py .build/release/punte

Every tool, resource and prompt is called by a client of the handshake era and by one of the stateless revision; answers are checked
against the schemas of their tools. Each revision is then spoken by hand. Last come 10,000 messages, damaged at random: the server must
answer a good one after them, and end within two seconds of the end of its input.
"""
import asyncio, json, os, random, subprocess, sys, tempfile, time

import jsonschema
from mcp import StdioServerParameters
from mcp.client.client import Client
from mcp.client.stdio import stdio_client

PUNTE = os.path.abspath(sys.argv[1])
REPORT = "Floods hit three villages near the Danube on Sunday. Firefighters rescued 14 people. It happened 60 miles from Galati."
ARTICLE = "Inundațiile au lovit duminică trei sate de lângă Dunăre. Pompierii au salvat 14 oameni. S-a întâmplat la 97 km de Galați."
ARGUMENTS = {
    "suggest": {"text": REPORT}, "check": {"english": REPORT, "romanian": ARTICLE}, "align": {"english": REPORT, "romanian": ARTICLE},
    "lookup": {"text": "Firefighters rescued 14 people."}, "concordance": {"query": "firefighters"}, "terms": {"text": REPORT},
    "convert": {"text": REPORT}, "segment": {"text": ARTICLE}, "pair": {"article": ARTICLE, "reports": [REPORT]},
    "learn": {"english": REPORT, "romanian": ARTICLE}, "edit": {"segment": 1, "ro": "Inundațiile au lovit trei sate."},
}


async def era(mode, folder):
    server = StdioServerParameters(command=PUNTE, args=["mcp", "--write", "--memory", f"{folder}/{mode}.sqlite"])
    async with Client(stdio_client(server), mode=mode) as client:
        tools = (await client.list_tools()).tools
        assert len(tools) == len(ARGUMENTS), [t.name for t in tools]
        for tool in sorted(tools, key=lambda t: t.name != "learn"):
            jsonschema.Draft202012Validator.check_schema(tool.input_schema)
            jsonschema.Draft202012Validator.check_schema(tool.output_schema)
            result = await client.call_tool(tool.name, ARGUMENTS[tool.name])
            assert not result.is_error, (tool.name, result)
            jsonschema.validate(result.structured_content, tool.output_schema)
        resources = (await client.list_resources()).resources
        assert resources and (await client.list_resource_templates()).resource_templates
        for resource in [resources[0].uri, "punte://segment/1"]:
            assert "Danube" in (await client.read_resource(str(resource))).contents[0].text
        prompts = (await client.list_prompts()).prompts
        prompt = await client.get_prompt(prompts[0].name, {"report": REPORT})
        assert "Firefighters" in prompt.messages[0].content.text
        print(f"{mode}: {len(tools)} tools, {len(resources)} resources, {len(prompts)} prompts")


def by_hand(lines, folder, wait=30):
    process = subprocess.Popen([PUNTE, "mcp", "--memory", f"{folder}/hand.sqlite"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    out, _ = process.communicate(b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines), timeout=wait)
    assert process.returncode == 0, process.returncode
    return [json.loads(line) for line in out.splitlines()]


def revisions(folder):
    for revision in ("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"):
        hello = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": revision, "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}}
        answers = by_hand([hello, {"jsonrpc": "2.0", "method": "notifications/initialized"}, {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}], folder)
        assert {a["id"]: a for a in answers}[1]["result"]["protocolVersion"] == revision
    meta = {"io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": {}}
    answers = {a["id"]: a for a in by_hand([{"jsonrpc": "2.0", "id": i, "method": m, "params": {"_meta": meta}} for i, m in enumerate(("fly", "server/discover", "tools/list"))], folder)}
    assert answers[0]["error"]["code"] == -32601 and answers[2]["result"]["resultType"] == "complete"
    print("five revisions: right")


def flood(folder):
    rng = random.Random(5)
    good = [json.dumps({"jsonrpc": "2.0", "id": i, "method": "tools/call", "params": {"name": n, "arguments": a}}, ensure_ascii=False).encode()
            for i, (n, a) in enumerate(ARGUMENTS.items())]
    lines = []
    for _ in range(10_000):
        line = bytearray(rng.choice(good))
        for _ in range(rng.randrange(6)):
            place = rng.randrange(len(line))
            line[place : place + rng.randrange(3)] = bytes(rng.choices(range(256), k=rng.randrange(3)))
        lines.append(bytes(line).replace(b"\n", b"") + b"\n")
    lines.append({"jsonrpc": "2.0", "id": "last", "method": "ping"})
    start = time.time()
    answers = by_hand(lines, folder, 600)
    assert any(a.get("id") == "last" for a in answers)
    print(f"10,000 damaged messages: {len(answers)} answers in {time.time() - start:.1f} s")
    process = subprocess.Popen([PUNTE, "mcp"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    start = time.time()
    process.stdin.close()
    assert process.wait(2) == 0
    print(f"ends {time.time() - start:.2f} s after its input")


def main():
    with tempfile.TemporaryDirectory() as folder:
        for mode in ("legacy", "auto", "2026-07-28"):
            asyncio.run(era(mode, folder))
        revisions(folder)
        flood(folder)


main()
