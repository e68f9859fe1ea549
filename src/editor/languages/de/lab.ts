/** German for the lab nodes. */
export const lab: Readonly<Record<string, string>> = {
  'sim caller': 'Sim-Anrufer',
  'what the caller sees': 'was der Anrufer sieht',
  'Sending digits and hanging up need a call that goes on. The last three are about calls that agents make.':
    'Ziffern senden und auflegen brauchen einen laufenden Anruf. Die letzten drei betreffen Anrufe, die Agenten tätigen.',
  dials: 'wählt',
  'hangs up': 'legt auf',
  'sends digits': 'sendet Ziffern',
  'answers when called': 'nimmt ab, wenn er angerufen wird',
  'is busy when called': 'ist besetzt, wenn er angerufen wird',
  'does not answer when called': 'nimmt nicht ab, wenn er angerufen wird',
  'The number to dial, such as 8001 for Sales; the digits to send; or the number outside that is called, without 9.':
    'Die zu wählende Nummer, etwa 8001 für Sales; die zu sendenden Ziffern; oder die Nummer draußen, die angerufen wird, ohne 9.',
  Caller: 'Anrufer',
  'The number that the caller calls from.': 'Die Nummer, von der aus der Anrufer anruft.',
  'An outside party of the simulated contact centre: dials in, sends digits, hangs up; answers calls of agents, is busy, or does not answer.':
    'Jemand von außerhalb des simulierten Contact Centers: ruft an, sendet Ziffern, legt auf; nimmt Anrufe von Agenten an, ist besetzt oder nimmt nicht ab.',
  'Call variables and named variables that the call brings, by name: as JSONata, {"CallVariable1": "4711"}.':
    'Anrufvariablen und benannte Variablen, die der Anruf mitbringt, mit Namen: als JSONata {"CallVariable1": "4711"}.',
  'An object of call variables and named variables, unless the node says otherwise.':
    'Ein Objekt aus Anrufvariablen und benannten Variablen, wenn die Node nichts anderes sagt.',
  '`CallerEnteredDigits`; `answerAfterMs` for *answers when called*.':
    '`CallerEnteredDigits`; `answerAfterMs` für *nimmt ab, wenn er angerufen wird*.',
  '`queued`, `ringing`, `answered`, `ended` or `refused`.': '`queued`, `ringing`, `answered`, `ended` oder `refused`.',
  '`ConnectionCallID`, `from`, `to`, `state` and, when refused, the `reason`.':
    '`ConnectionCallID`, `from`, `to`, `state` und bei einer Ablehnung `reason`.',
  '*Hangs up* and *sends digits* are about the node’s last call, else about the last call from the number in *Caller*, which another node may have dialled. Its calls end, and numbers behave as the lab says again, when the node is deployed anew.':
    'Bei *legt auf* und *sendet Ziffern* geht es um den letzten Anruf der Node, sonst um den letzten von der Nummer in *Anrufer*, den eine andere Node gewählt haben kann. Wird die Node neu übernommen, enden ihre Anrufe, und Nummern verhalten sich wieder, wie das Labor sagt.',
  'sim control': 'Sim-Steuerung',
  'how the simulator is now': 'wie der Simulator jetzt ist',
  Milliseconds: 'Millisekunden',
  'How late answers come; as JSON also a range, [0, 15000].':
    'Wie spät Antworten kommen; als JSON auch ein Bereich, [0, 15000].',
  'Guide name such as MAKE_CALL_REQ. Left open: all but opening, heartbeats and closing.':
    'Name im Handbuch, etwa MAKE_CALL_REQ. Offen gelassen: alle außer Öffnen, Herzschlägen und Schließen.',
  Status: 'Status',
  'StatusCode of FAILURE_CONF, number or name.': 'StatusCode der FAILURE_CONF, Zahl oder Name.',
  'Failure code': 'Fehlercode',
  'FailureCode of CONTROL_FAILURE_CONF, number or name.': 'FailureCode der CONTROL_FAILURE_CONF, Zahl oder Name.',
  Peripheral: 'Peripherie',
  'PeripheralErrorCode of CONTROL_FAILURE_CONF.': 'PeripheralErrorCode der CONTROL_FAILURE_CONF.',
  Bits: 'Bits',
  'PGStatus: 1 OPC down, 2 controller down, 4 peripheral offline.':
    'PGStatus: 1 OPC ausgefallen, 2 Controller ausgefallen, 4 Peripherie abgeschaltet.',
  'in order': 'ordentlich',
  'after half a message': 'nach einer halben Nachricht',
  'with a reset': 'mit einem Reset',
  Side: 'Seite',
  'A or B; left open, both.': 'A oder B; offen gelassen: beide.',
  Lasts: 'Dauert',
  'Milliseconds; left open, until all faults end.': 'Millisekunden; offen gelassen: bis alle Störungen enden.',
  'Moves on by': 'Rückt vor um',
  'Milliseconds; what comes due meanwhile happens at once.':
    'Millisekunden; was inzwischen fällig wird, geschieht sofort.',
  'Makes a simulator misbehave: late, lost and repeated answers, refusals, outages, silence, cut connections; and steers its clock.':
    'Lässt einen Simulator sich danebenbenehmen: späte, verlorene und wiederholte Antworten, Ablehnungen, Ausfälle, Stille, getrennte Verbindungen; und steuert seine Uhr.',
  'With *what msg.payload says*: a fault such as `{"fault": "delay", "ms": [0, 15000], "times": 3}`.':
    'Mit *was msg.payload sagt*: eine Störung wie `{"fault": "delay", "ms": [0, 15000], "times": 3}`.',
  'More about the fault: `clientId`, `chance` (0 to 1), `times`, `afterMs`, `copies`, `everyMs`, `bytes`, `extension`.':
    'Mehr über die Störung: `clientId`, `chance` (0 bis 1), `times`, `afterMs`, `copies`, `everyMs`, `bytes`, `extension`.',
  'What was done.': 'Was getan wurde.',
  '`faults` that last, `activeSide`, and `clock` with `now` and `isHeld`.':
    '`faults`, die andauern, `activeSide` und `clock` mit `now` und `isHeld`.',
  'Faults end after their time, with *all faults end*, or when this node is deployed anew. Chance comes from the simulator’s seed.':
    'Störungen enden nach ihrer Zeit, mit *alle Störungen enden*, oder wenn diese Node neu übernommen wird. Der Zufall folgt aus dem Startwert des Simulators.',
  'sim route in': 'Sim-Route ein',
  'route request': 'Routing-Anfrage',
  Numbers: 'Nummern',
  'Dialled numbers, with commas. Left open: all that no other route node names.':
    'Gewählte Nummern, mit Kommas. Offen gelassen: alle, die keine andere Route-Node nennt.',
  '8001, 8002': '8001, 8002',
  'Asked by': 'Gefragt von',
  'clients, with Post-Route': 'Clients, mit Post-Route',
  'calls that come to a dialled number': 'Anrufen an eine gewählte Nummer',
  'Starts a flow for every route request of a simulator; *sim route out* answers it, as http in and http response do.':
    'Startet einen Flow für jede Routing-Anfrage eines Simulators; *Sim-Route aus* beantwortet sie, wie http in und http response es tun.',
  'The dialled number.': 'Die gewählte Nummer.',
  '`DialedNumber`, `ANI`, `CallerEnteredDigits` and the `reason`: `post-route` or `dialed number`.':
    '`DialedNumber`, `ANI`, `CallerEnteredDigits` und `reason`: `post-route` oder `dialed number`.',
  'Call variables and named variables by name. *Sim route out* takes changes from here.':
    'Anrufvariablen und benannte Variablen mit Namen. *Sim-Route aus* übernimmt Änderungen von hier.',
  'Whose request it is; keep it.': 'Wessen Anfrage es ist; lassen Sie es stehen.',
  'Without an answer within the route timeout (5 s) the default label of the lab is used, or the call fails. When this node is gone, the lab’s own table of dialled numbers decides.':
    'Ohne Antwort innerhalb der Frist (5 s) gilt das Standardlabel des Labors, oder der Anruf schlägt fehl. Gibt es diese Node nicht mehr, entscheidet wieder die Tabelle des Labors.',
  'sim route out': 'Sim-Route aus',
  'Answers with': 'Antwortet mit',
  'a label': 'einem Label',
  'a queue for skill groups': 'einer Warteschlange für Skillgruppen',
  busy: 'besetzt',
  'ringing that nobody answers': 'Läuten, das niemand beantwortet',
  'a failure': 'einem Fehler',
  Label: 'Label',
  'The number that is dialled instead, such as 3001.': 'Die Nummer, die stattdessen gewählt wird, etwa 3001.',
  'Skill groups': 'Skillgruppen',
  'One number, or a list of them such as [1, 2].': 'Eine Nummer oder eine Liste davon, etwa [1, 2].',
  'ControlFailureCode; 1011 is an unknown routing problem.':
    'ControlFailureCode; 1011 ist ein unbekanntes Routing-Problem.',
  'Call variables and named variables that the route sets, by name.':
    'Anrufvariablen und benannte Variablen, die das Routing setzt, mit Namen.',
  'Answers a route request that *sim route in* has brought: with a label, a queue, busy, or a failure.':
    'Beantwortet eine Routing-Anfrage, die *Sim-Route ein* gebracht hat: mit einem Label, einer Warteschlange, besetzt oder einem Fehler.',
  'The label.': 'Das Label.',
  'As it came from *sim route in*.': 'Wie es von *Sim-Route ein* kam.',
  'A request is answered once; a second answer and one that comes too late go to Catch nodes.':
    'Eine Anfrage wird einmal beantwortet; eine zweite Antwort und eine zu späte gehen an Catch-Nodes.',
};
