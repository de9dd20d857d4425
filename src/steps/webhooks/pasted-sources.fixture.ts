/** What people paste, and the headers that are meant by it. */
interface PastedSource {
  what: string;
  text: string;
  /** "Name=value" */
  headers: readonly string[];
  /** Names that are not certain, and what is said of each. */
  notes?: Readonly<Record<string, string>>;
  /** What is said of that which is no header, in its order. */
  refused?: readonly string[];
}

const ACCEPT_AND_KEY = ['accept=application/json', 'x-api-key=ab%40cd&ef^gh'];

const COMMANDS: readonly PastedSource[] = [
  {
    what: 'Chrome, Copy as cURL (cmd)',
    text: `curl ^"https://hooks.acme-corp.net/lp^" ^
  -H ^"accept: application/json^" ^
  -H ^"x-api-key: ab^%^40cd^&ef^^gh^" ^
  -H ^"authorization: Bearer abc.def-123^" ^
  -H ^"x-quoted: say ^\\^"hi^\\^" ^<now^>^" ^
  --data-raw ^"^{^\\^"x^\\^":1^}^"`,
    headers: [...ACCEPT_AND_KEY, 'authorization=Bearer abc.def-123', 'x-quoted=say "hi" <now>'],
  },
  {
    what: 'Firefox, Copy as cURL (Windows), and lines that end in CR LF',
    text: 'curl.exe "https://hooks.acme-corp.net/lp" ^\r\n  -X POST ^\r\n  -H "Accept: application/json" ^\r\n  -H "X-Note: a \\"b\\" ^ c & d" ^\r\n  -H "X-Path: C:\\tmp\\\\"',
    headers: ['Accept=application/json', 'X-Note=a "b" ^ c & d', 'X-Path=C:\\tmp\\'],
  },
  {
    what: 'a prompt of Windows',
    text: 'C:\\Users\\me>curl -H ^"X-A: 1^" https://a.example',
    headers: ['X-A=1'],
  },
  {
    what: 'curl in PowerShell',
    text: "PS C:\\> curl.exe `\n  -H \"X-Api-Key: a`\"b`$c\" `\n  -H 'X-Two: it''s' `\n  https://a.example",
    headers: ['X-Api-Key=a"b$c', "X-Two=it's"],
  },
  {
    what: 'Chrome, Copy as cURL (bash)',
    text: `curl 'https://hooks.acme-corp.net/lp' \\
  -H 'accept: */*' \\
  -H 'sec-ch-ua: "Chromium";v="140"' \\
  -H $'x-name: caf\\u00e9' \\
  -b 'session=abc; theme=dark' \\
  --data-raw $'{"-H": "X-No: no"}' \\
  --compressed ;`,
    headers: [
      'accept=*/*',
      'sec-ch-ua="Chromium";v="140"',
      'x-name=café',
      'Cookie=session=abc; theme=dark',
    ],
    notes: { Cookie: '-b' },
  },
  {
    what: 'a login in curl’s options',
    text: 'curl -u "jürgen:p:w" https://a.example',
    headers: ['Authorization=Basic asO8cmdlbjpwOnc='],
    notes: { Authorization: 'user and password of -u' },
  },
  {
    what: 'a token in curl’s options',
    text: 'curl --oauth2-bearer tok -sSAagent/1.0 -e "https://b.example;auto" https://a.example',
    headers: ['Authorization=Bearer tok', 'User-Agent=agent/1.0', 'Referer=https://b.example'],
    notes: { Authorization: '--oauth2-bearer', 'User-Agent': '-A', Referer: '-e' },
  },
  {
    what: 'JSON by curl’s option, and a header that wins over it',
    text: `curl --json '{"a":1}' -H 'accept: text/plain' https://a.example`,
    headers: ['accept=text/plain', 'Content-Type=application/json'],
    notes: { 'Content-Type': '--json' },
  },
  {
    what: 'a header that wins over a login, and one that is taken out',
    text: `curl -u a:b -H 'Authorization: Bearer x' -H 'Accept:' -H 'X-Empty;' https://a.example`,
    headers: ['Authorization=Bearer x', 'X-Empty='],
    refused: ['leaves this header out'],
  },
  {
    what: 'a login in the address',
    text: 'curl https://me:p%40w@a.example/x',
    headers: ['Authorization=Basic bWU6cEB3'],
    notes: { Authorization: 'in the address' },
  },
  {
    what: 'what curl has elsewhere',
    text: `curl -H @headers.txt -u me -b cookies.txt -K more.cfg -n https://a.example`,
    headers: [],
    refused: [
      'reads headers from this file',
      'password is missing',
      'reads cookies from this file',
      'reads more options',
      'from a file of yours',
    ],
  },
  {
    what: 'a login that is made anew each time',
    text: 'curl --digest -u a:b https://a.example',
    headers: [],
    refused: ['made anew for each request'],
  },
  {
    what: 'a variable of the shell, and the same signs in quotes that keep them',
    text: `curl -H "Authorization: Bearer $TOKEN" -H 'X-Literal: $1.50' https://a.example`,
    headers: ['Authorization=Bearer $TOKEN', 'X-Literal=$1.50'],
    notes: { Authorization: 'Your shell fills something into it' },
  },
  {
    what: 'wget',
    text: `wget --header='X-Api-Key: abc' --header="X-Two: 2" --post-data='-H X: y' https://a.example`,
    headers: ['X-Api-Key=abc', 'X-Two=2'],
  },
  {
    what: 'a quote that stays open',
    text: `curl -H 'X-A: 1\nX-B: 2`,
    headers: ['X-B=2'],
    refused: ['missing its closing quote'],
  },
];

const CODE: readonly PastedSource[] = [
  {
    what: 'Chrome, Copy as fetch',
    text: `fetch("https://hooks.acme-corp.net/lp", {
  "headers": {
    "accept": "application/json",
    "x-api-key": "a\\"b",
    "if-none-match": "\\"v1\\""
  },
  "body": "{\\"headers\\":{\\"x-no\\":\\"no\\"}}",
  "method": "POST"
});`,
    headers: ['accept=application/json', 'x-api-key=a"b', 'if-none-match="v1"'],
  },
  {
    what: 'JavaScript by hand',
    text: `const response = await fetch(url, {
  method: 'POST',
  headers: {
    Accept: 'application/json', // what comes back
    'X-Api-Key': \`abc\`,
    Authorization: 'Bearer ' + token,
    'X-Template': \`Bearer \${token}\`,
    'X-Retries': 3,
    ...others,
  },
});`,
    headers: ['Accept=application/json', 'X-Api-Key=abc', 'X-Retries=3'],
    refused: ['worked out', 'worked out', 'worked out'],
  },
  {
    what: 'JavaScript’s Headers',
    text: `new Headers([["X-Api-Key", "abc"], ["X-Two", '2']])`,
    headers: ['X-Api-Key=abc', 'X-Two=2'],
  },
  {
    what: 'Python',
    text: `headers = {
    'X-Api-Key': 'it\\'s',
    "X-Two": r"2",
    'Authorization': f"Bearer {token}",
    'X-Last': "3",  # the last
}
response = requests.post(url, headers=headers, json={'x': 'y'})`,
    headers: [`X-Api-Key=it's`, 'X-Two=2', 'X-Last=3'],
    refused: ['worked out'],
  },
  {
    what: 'Python, a dict alone',
    text: `{'X-Api-Key': 'abc', 'X-Flag': True,}`,
    headers: ['X-Api-Key=abc', 'X-Flag=True'],
  },
  {
    what: 'PHP',
    text: `$client->request('POST', $url, ['headers' => ['X-Api-Key' => 'abc', 'X-Two' => "2"]]);`,
    headers: ['X-Api-Key=abc', 'X-Two=2'],
  },
  {
    what: 'PHP’s curl',
    text: `curl_setopt($c, CURLOPT_HTTPHEADER, ['X-Api-Key: abc', "X-Two: 2"]);`,
    headers: ['X-Api-Key=abc', 'X-Two=2'],
  },
  {
    what: 'Chrome, Copy as PowerShell',
    text: `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0 (X11)"
$session.Cookies.Add((New-Object System.Net.Cookie("a", "b", "/", "acme-corp.net")))
Invoke-WebRequest -UseBasicParsing -Uri "https://hooks.acme-corp.net/lp" \`
-WebSession $session \`
-Headers @{
"authority"="hooks.acme-corp.net"
"method"="POST"
  "accept"="*/*"
  "x-api-key"="a\`"b;c"
  'x-two'='it''s'
} \`
-ContentType "application/json" \`
-Body "{}"`,
    headers: ['accept=*/*', 'x-api-key=a"b;c', "x-two=it's", 'User-Agent=Mozilla/5.0 (X11)'],
    notes: { 'User-Agent': '$session' },
    refused: ['cookies of $session', 'HTTP/2’s own', 'HTTP/2’s own'],
  },
  {
    what: 'a login beside the headers, in Python',
    text: `requests.post(url, headers={"X-Api-Key": "abc"}, auth=("me", "pw"))`,
    headers: ['X-Api-Key=abc'],
    refused: ['login beside the headers'],
  },
  {
    what: 'a login beside the headers, in JavaScript',
    text: `axios.post(url, data, { headers: { 'X-Api-Key': 'abc' }, auth: { username, password } })`,
    headers: ['X-Api-Key=abc'],
    refused: ['login beside the headers'],
  },
  {
    what: 'code whose headers stand elsewhere',
    text: `fetch('https://a.example', { method: 'POST', headers: defaults })`,
    headers: [],
    refused: ['No headers are written out'],
  },
  {
    what: 'calls that set one header each',
    text: `req.Header.Set("X-Api-Key", "abc")
request.headers.append('X-Two', '2');
xhr.setRequestHeader("X-Three", "a\\"b");
.header("X-Four", "4")`,
    headers: ['X-Api-Key=abc', 'X-Two=2', 'X-Three=a"b', 'X-Four=4'],
  },
  {
    what: 'lines cut out of Ruby, PHP and a list of texts',
    text: `"X-Api-Key" => "abc",\n'X-Two' => '2',\n"X-Three: 3",\n'X-Four': '4',`,
    headers: ['X-Api-Key=abc', 'X-Two=2', 'X-Three=3', 'X-Four=4'],
  },
];

const EXPORTS: readonly PastedSource[] = [
  {
    what: 'a HAR',
    text: JSON.stringify({
      log: {
        version: '1.2',
        entries: [
          {
            request: {
              method: 'POST',
              url: 'https://a.example',
              headers: [
                { name: ':authority', value: 'a.example' },
                { name: 'x-api-key', value: 'abc' },
              ],
            },
            response: { headers: [{ name: 'server', value: 'nginx' }] },
          },
        ],
      },
    }),
    headers: ['x-api-key=abc'],
    refused: ['HTTP/2’s own'],
  },
  {
    what: 'Firefox, Copy request headers as JSON',
    text: '{"Request Headers (58 B)":{"headers":[{"name":"X-Api-Key","value":"abc"}]}}',
    headers: ['X-Api-Key=abc'],
  },
  {
    what: 'a collection of Postman’s, one header switched off',
    text: JSON.stringify({
      info: { name: 'x' },
      item: [
        {
          name: 'x',
          request: {
            method: 'POST',
            header: [
              { key: 'X-Api-Key', value: '{{key}}' },
              { key: 'X-Old', value: '1', disabled: true },
            ],
          },
        },
      ],
    }),
    headers: ['X-Api-Key={{key}}'],
    notes: { 'X-Api-Key': 'placeholder' },
    refused: ['switched off'],
  },
  {
    what: 'Postman’s bulk edit',
    text: 'X-Api-Key:abc\n//X-Old:1\nX-Url:https://a.example',
    headers: ['X-Api-Key=abc', 'X-Url=https://a.example'],
    refused: ['switched off with //'],
  },
  {
    what: 'Insomnia’s export',
    text: '[{"name":"X-Api-Key","value":"abc","enabled":true},{"name":"X-Old","value":"1","enabled":false}]',
    headers: ['X-Api-Key=abc'],
    refused: ['switched off'],
  },
  {
    what: 'a .http file',
    text: `@host = a.example
### Send it
# @name send
POST https://{{host}}/lp HTTP/1.1
Content-Language: en
X-Api-Key: {{key}}
# X-Old: 1

{
  "X-No": "no"
}

###
GET https://a.example
X-Two: 2`,
    headers: ['Content-Language=en', 'X-Api-Key={{key}}', 'X-Two=2'],
    notes: { 'X-Api-Key': 'placeholder' },
    refused: ['letters, digits and hyphens', 'comment', 'switched off with #', 'body'],
  },
  {
    what: 'a raw request with its body',
    text: 'POST /lp HTTP/1.1\r\nHost: a.example\r\nX-Api-Key: abc\r\n\r\n{"x: y": 1}\r\nX-No: no',
    headers: ['Host=a.example', 'X-Api-Key=abc'],
    refused: ['body of the request'],
  },
  {
    what: 'what curl -v prints',
    text: `* Connected to a.example (1.2.3.4) port 443
> POST /lp HTTP/2
> Host: a.example
> X-Api-Key: abc
>
< HTTP/2 200
< server: nginx
* Connection #0 left intact`,
    headers: ['Host=a.example', 'X-Api-Key=abc'],
    refused: ['server sent this'],
  },
  {
    what: 'Chrome’s headers, a name over its value',
    text: ':authority\nhooks.acme-corp.net\n:method\nPOST\naccept\n*/*\nx-api-key\nBearer a:b\nsec-ch-ua\n"Chromium";v="140"',
    headers: ['accept=*/*', 'x-api-key=Bearer a:b', 'sec-ch-ua="Chromium";v="140"'],
    notes: { accept: 'line below', 'x-api-key': 'line below', 'sec-ch-ua': 'line below' },
    refused: ['HTTP/2’s own', 'HTTP/2’s own'],
  },
  {
    what: 'Chrome’s headers, with colons',
    text: ':path:\n/lp\naccept:\n*/*\nx-api-key:\nabc',
    headers: ['accept=*/*', 'x-api-key=abc'],
    notes: { accept: 'line below', 'x-api-key': 'line below' },
    refused: ['HTTP/2’s own'],
  },
  {
    what: 'Safari’s headers',
    text: ':method: POST\n:path: /lp\nAccept: */*\nX-Api-Key: abc',
    headers: ['Accept=*/*', 'X-Api-Key=abc'],
    refused: ['HTTP/2’s own', 'HTTP/2’s own'],
  },
];

const DOCUMENTS: readonly PastedSource[] = [
  {
    what: 'the lines of a mixed page',
    text: 'X-Yaml: "abc123"\nX-Comma: abc123,\n**X-Bold**: abc\n`X-Code`: `abc`\nX-Excel\t"a ""b"" c"\n12:00:01 X-Time: 5',
    headers: [
      'X-Yaml=abc123',
      'X-Comma=abc123',
      'X-Bold=abc',
      'X-Code=abc',
      'X-Excel=a "b" c',
      'X-Time=5',
    ],
    notes: {
      'X-Yaml': 'quotes',
      'X-Comma': 'comma',
      'X-Code': 'backticks',
      'X-Time': 'time before it',
    },
  },
  {
    what: 'values that begin with a quote of their own',
    text: 'If-None-Match: "v1"\nsec-ch-ua-platform: "Windows"\nX-Odd: "a" and "b"',
    headers: ['If-None-Match="v1"', 'sec-ch-ua-platform="Windows"', 'X-Odd="a" and "b"'],
    notes: { 'X-Odd': 'begins with a quote' },
  },
  {
    what: 'YAML',
    text: `headers:\n  X-Api-Key: 'abc'\n  X-Two: 2 # prod\n  X-Three: "3" # test\n  X-Block: |\n`,
    headers: ['X-Api-Key=abc', 'X-Two=2 # prod', 'X-Three=3'],
    notes: { 'X-Api-Key': 'quotes', 'X-Two': '# and what follows', 'X-Three': 'comment' },
    refused: ['over several lines'],
  },
  {
    what: 'YAML of names and values',
    text: `- name: X-Api-Key\n  value: "a\\"b"\n- name: X-Two\n  value: it's\n- header_name: 'X-Three'\n  header_value: 'it''s'\n- key: X-Old\n  value: 1\n  disabled: true`,
    headers: ['X-Api-Key=a"b', "X-Two=it's", "X-Three=it's"],
    refused: ['switched off'],
  },
  {
    what: '.env lines',
    text: 'API_KEY=abc\nexport TOKEN="x y"\nX-Api-Key=abc',
    headers: ['X-Api-Key=abc'],
    notes: { 'X-Api-Key': 'as a colon' },
    refused: ['sets a variable', 'sets a variable'],
  },
  {
    what: 'a CSV file',
    text: 'Name,Value,Description\nX-Api-Key,abc,The key\nX-Two,"a, ""b""",\n"X-Three","""c""",x',
    headers: ['X-Api-Key=abc', 'X-Two=a, "b"', 'X-Three="c"'],
  },
  {
    what: 'a CSV file of Excel in Europe',
    text: 'X-Api-Key;abc\nX-Two;"a;b"',
    headers: ['X-Api-Key=abc', 'X-Two=a;b'],
  },
  {
    what: 'cells of a spreadsheet',
    text: 'X-Api-Key\tabc\tThe key\nX-Two\t"a ""b"""\nX-Three\tc',
    headers: ['X-Api-Key=abc', 'X-Two=a "b"', 'X-Three=c'],
    notes: { 'X-Api-Key': 'Further columns' },
  },
  {
    what: 'a table in Markdown',
    text: '| Header | Required | Value |\n|---|:-:|---|\n| `X-Api-Key` | yes | `a\\|b` |\n| **X-Two** | no | "q" |',
    headers: ['X-Api-Key=a|b', 'X-Two="q"'],
  },
  {
    what: 'a list in Markdown, in bold and code',
    text: 'Request headers\n\n```http\nX-Zero: 0\n```\n- **X-Api-Key:** `abc`\n* `X-Two: 2`\n1. X-Three: 3\n> X-Four: 4',
    headers: ['X-Zero=0', 'X-Api-Key=abc', 'X-Two=2', 'X-Three=3', 'X-Four=4'],
    notes: { 'X-Api-Key': 'backticks' },
  },
  {
    what: 'nginx',
    text: 'location / {\n  proxy_set_header X-Api-Key "a;b";\n  proxy_set_header X-Real-IP $remote_addr;\n  add_header X-Frame-Options DENY always;\n  proxy_hide_header X-Powered-By;\n}',
    headers: ['X-Api-Key=a;b', 'X-Real-IP=$remote_addr', 'X-Frame-Options=DENY'],
    notes: { 'X-Real-IP': 'server fills', 'X-Frame-Options': 'header of an answer' },
    refused: ['no colon', 'takes a header out'],
  },
  {
    what: 'Apache, HAProxy and Caddy',
    text: 'RequestHeader set X-Api-Key "a \\"b\\""\nHeader always set X-Two "2"\nRequestHeader unset X-Three\nhttp-request set-header X-Four 4\nheader_up X-Five five',
    headers: ['X-Api-Key=a "b"', 'X-Two=2', 'X-Four=4', 'X-Five=five'],
    notes: { 'X-Two': 'header of an answer' },
    refused: ['takes a header out'],
  },
  {
    what: 'a log',
    text: '2026-11-27T12:00:01.123Z INFO X-Api-Key: abc\n[12:00:01] X-Two: 2\n27/Nov/2026:12:00:01 +0000 X-Three: 3',
    headers: ['X-Api-Key=abc', 'X-Two=2', 'X-Three=3'],
    notes: {
      'X-Api-Key': 'time before it',
      'X-Two': 'time before it',
      'X-Three': 'time before it',
    },
  },
  {
    what: 'lines switched off',
    text: '# X-A: 1\n// X-B: 2\n;X-C: 3\n# see the wiki\nX-D: 4',
    headers: ['X-D=4'],
    refused: ['switched off with #', 'switched off with //', 'switched off with ;', 'comment'],
  },
  {
    what: 'quotes of a word processor',
    text: '“X-Api-Key”: “abc”\nX-Two: ‘2’',
    headers: ['X-Api-Key=abc', 'X-Two=2'],
    notes: { 'X-Api-Key': 'quotes', 'X-Two': 'quotes' },
  },
  {
    what: 'signs that are allowed in a name and meant in none',
    text: '^accept^: x\n12: x\n--> X-A: 1',
    headers: ['^accept^=x'],
    notes: { '^accept^': 'Check that it belongs there' },
    refused: ['A number', 'letters, digits and hyphens'],
  },
];

export const PASTED_SOURCES = [...COMMANDS, ...CODE, ...EXPORTS, ...DOCUMENTS];
