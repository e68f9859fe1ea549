/** German for the connection nodes. */
export const connection: Readonly<Record<string, string>> = {
  'CTI session': 'CTI-Sitzung',
  'Connect to': 'Verbinden mit',
  'Real servers for production, a simulator to try flows out.':
    'Echte Server für den Betrieb, ein Simulator zum Ausprobieren von Flows.',
  'The simulated CTI Server that takes the place of the real ones.':
    'Der simulierte CTI Server, der an die Stelle der echten tritt.',
  'What the server is asked to grant; each brings its events or lets requests pass.':
    'Was vom Server verlangt wird; jeder bringt seine Ereignisse oder lässt Anforderungen zu.',
  'How long they wait for the session before they fail.':
    'Wie lange sie auf die Sitzung warten, bevor sie fehlschlagen.',
  'How the server writes letters beyond ASCII; Latin-1 is for old ones.':
    'Wie der Server Buchstaben jenseits von ASCII schreibt; Latin-1 ist für alte.',
  'CTI Servers': 'CTI Servern',
  'a simulator in this Node-RED': 'einem Simulator in diesem Node-RED',
  'CTI Servers where side A has a host, else the simulator':
    'CTI Servern, wenn Seite A einen Host hat, sonst dem Simulator',
  'Side A host': 'Host Seite A',
  'Name or address of CTI Server side A.': 'Name oder Adresse des CTI Servers der Seite A.',
  'cti-a.example.com': 'cti-a.example.com',
  'Side A port': 'Port Seite A',
  'Often 42027, or 42030 with TLS.': 'Oft 42027, mit TLS 42030.',
  'Side B host': 'Host Seite B',
  'The other server of the pair, if there is one.': 'Der andere Server des Paares, wenn es einen gibt.',
  'cti-b.example.com': 'cti-b.example.com',
  'Side B port': 'Port Seite B',
  'Often 43027, or 43030 with TLS.': 'Oft 43027, mit TLS 43030.',
  TLS: 'TLS',
  'A TLS configuration; without one, the connection is plain.':
    'Eine TLS-Konfiguration; ohne eine ist die Verbindung unverschlüsselt.',
  'How this client is named at the server; at most 63 characters.':
    'Wie dieser Client beim Server heißt; höchstens 63 Zeichen.',
  'Only where the server asks for one.': 'Nur, wenn der Server eines verlangt.',
  Role: 'Rolle',
  'What the session may see and do.': 'Was die Sitzung sehen und tun darf.',
  'all events: every call and agent of the peripheral gateway':
    'alle Ereignisse: alle Anrufe und Agenten des Peripheral Gateways',
  'agent desktop: one agent’s device': 'Agentenarbeitsplatz: das Gerät eines Agenten',
  'monitor: chosen devices and calls, and other clients’ sessions':
    'Beobachter: ausgewählte Geräte und Anrufe, und die Sitzungen anderer Clients',
  'supervisor: an agent desktop with a team': 'Supervisor: ein Agentenarbeitsplatz mit Team',
  'custom: every service by itself': 'eigene Wahl: jeder Dienst für sich',
  Services: 'Dienste',
  'Call events': 'Anrufereignisse',
  'Which call events are asked for. None chosen: all of them.':
    'Welche Anrufereignisse verlangt werden. Keines gewählt: alle.',
  'Agent states': 'Agentenzustände',
  'Which agent states are told. None chosen: all of them.':
    'Welche Agentenzustände gemeldet werden. Keiner gewählt: alle.',
  login: 'anmelden',
  logout: 'abmelden',
  'not ready': 'nicht bereit',
  available: 'verfügbar',
  talking: 'im Gespräch',
  'work not ready': 'Nachbearbeitung, danach nicht bereit',
  'work ready': 'Nachbearbeitung, danach bereit',
  'busy other': 'anderswo beschäftigt',
  reserved: 'reserviert',
  hold: 'halten',
  active: 'aktiv',
  paused: 'angehalten',
  interrupted: 'unterbrochen',
  'not active': 'nicht aktiv',
  Configuration: 'Konfiguration',
  'Asks for agents, skill groups, devices and the rest after each opening, and for their changes; the node “any event” tells them.':
    'Fragt nach jedem Öffnen Agenten, Skillgruppen, Geräte und das Übrige ab, und deren Änderungen; die Node „beliebiges Ereignis“ meldet sie.',
  'Which configuration events are asked for.': 'Welche Konfigurationsereignisse verlangt werden.',
  services: 'Dienste',
  'skill groups': 'Skillgruppen',
  agents: 'Agenten',
  devices: 'Geräte',
  'call types': 'Anrufarten',
  'media routing domains': 'Media-Routing-Domänen',
  peripherals: 'Peripherien',
  terminals: 'Endgeräte',
  'services of agents': 'Dienste von Agenten',
  'For an agent desktop: the device.': 'Für einen Agentenarbeitsplatz: das Gerät.',
  Extension: 'Nebenstelle',
  'For an agent desktop, instead of the device.': 'Für einen Agentenarbeitsplatz, anstelle des Geräts.',
  'Peripheral ID': 'Peripherie-ID',
  'The peripheral that requests are for; an agent desktop needs it.':
    'Die Peripherie, für die Anforderungen gelten; ein Agentenarbeitsplatz braucht sie.',
  Signature: 'Signatur',
  'Written into the client history of calls; the client ID if left open.':
    'Steht in der Client-Geschichte von Anrufen; die Client-ID, wenn offen gelassen.',
  'Connection Monitor: the server raises an alarm when this session opens and when it ends.':
    'Connection Monitor: der Server löst einen Alarm aus, wenn diese Sitzung beginnt und wenn sie endet.',
  Version: 'Version',
  'Protocol version. Automatic tries the newest first and steps down when the server refuses it.':
    'Protokollversion. Automatisch versucht die neueste zuerst und geht zurück, wenn der Server sie ablehnt.',
  Standby: 'Bereitschaft',
  'A second connection waits at the side that stands by, so that a change of sides costs nothing. Protocol versions 24 and 25, with a side B.':
    'Eine zweite Verbindung wartet auf der Seite, die in Bereitschaft steht, sodass ein Seitenwechsel nichts kostet. Protokollversionen 24 und 25, mit einer Seite B.',
  Heartbeat: 'Herzschlag',
  'Interval; 5 s is right for few clients, 0 turns heartbeats off.':
    'Abstand; 5 s ist richtig für wenige Clients, 0 schaltet ihn aus.',
  'Request limit': 'Frist',
  'A CTI Server may take 10 to 15 s to answer.': 'Ein CTI Server darf sich 10 bis 15 s Zeit lassen.',
  'Post-routed': 'Mit Post-Route',
  'The same for requests with PostRoute.': 'Dasselbe für Anforderungen mit PostRoute.',
  Disconnected: 'Ohne Verbindung',
  'What requests do while the session is not open.': 'Was Anforderungen tun, solange die Sitzung nicht offen ist.',
  'requests fail at once': 'Anforderungen schlagen sofort fehl',
  'requests wait for a while': 'Anforderungen warten eine Weile',
  'Wait at most': 'Höchstens warten',
  'Call variables and named variables to register, with commas: CallVariable1, user.account, user.items[]. None: all of them.':
    'Zu registrierende Anrufvariablen und benannte Variablen, mit Kommas: CallVariable1, user.account, user.items[]. Keine: alle.',
  'UTF-8, else Latin-1': 'UTF-8, sonst Latin-1',
  'UTF-8': 'UTF-8',
  'Latin-1': 'Latin-1',
  Log: 'Protokoll',
  'What is written to Node-RED’s log. Passwords are never shown.':
    'Was ins Log von Node-RED geschrieben wird. Kennwörter nie.',
  'problems only': 'nur Probleme',
  events: 'Ereignisse',
  'every message': 'jede Nachricht',
  'Caller data': 'Anruferdaten',
  'The log shows callers’ numbers, digits and call variables, too. Without it they are masked.':
    'Das Log zeigt auch Nummern, Ziffern und Anrufvariablen der Anrufer. Sonst werden sie verdeckt.',
  'Calls a minute': 'Anrufe je Minute',
  'At most so many calls may be placed by flows in any minute; more of them fail. Empty: no limit.':
    'So viele Anrufe dürfen Flows in jeder Minute höchstens tätigen; weitere schlagen fehl. Leer: keine Grenze.',
  'May call': 'Darf anrufen',
  'Numbers that flows may call, with commas; * stands for any digits: 8*, 9004930*. Empty: all numbers.':
    'Nummern, die Flows anrufen dürfen, mit Kommas; * steht für beliebige Ziffern: 8*, 9004930*. Leer: alle Nummern.',
  'One session with a pair of Cisco CTI Servers, shared by all nodes that use it. The first of them opens it, the last one closes it.':
    'Eine Sitzung mit einem Paar von Cisco CTI Servern, die alle Nodes teilen, die sie benutzen. Die erste öffnet sie, die letzte schließt sie.',
  'Side A and side B are tried in turn until one opens; it is kept until it fails. After a loss the session comes back by itself, and *session events* tells flows what they missed.\n\nAll text fields take `${NAME}` for an environment variable: with `${CTI_HOST_A}` as host of side A, and *else the simulator*, the same flow runs in the lab and in production. *Check* opens a session with what the form says and tells what it found.':
    'Seite A und Seite B werden abwechselnd versucht, bis eine öffnet; sie bleibt, bis sie ausfällt. Nach einem Verlust kommt die Sitzung von selbst wieder, und *Sitzungs-Ereignisse* sagt den Flows, was ihnen entgangen ist.\n\nAlle Textfelder nehmen `${NAME}` für eine Umgebungsvariable: mit `${CTI_HOST_A}` als Host der Seite A und *sonst dem Simulator* läuft derselbe Flow im Labor und im Betrieb. *Prüfen* öffnet eine Sitzung mit dem, was das Formular sagt, und meldet den Befund.',
  'CTI simulator': 'CTI-Simulator',
  Profile: 'Profil',
  'Generic is a classic switch with post-routing; Unified CCE is an enterprise agent.':
    'Generic ist eine klassische Anlage mit Post-Route; Unified CCE ist ein Enterprise Agent.',
  generic: 'Generic',
  'Unified CCE': 'Unified CCE',
  Port: 'Port',
  'For clients outside of Node-RED; left open, a free port is taken.':
    'Für Clients außerhalb von Node-RED; offen gelassen, wird ein freier Port genommen.',
  'The side that stands by. 0 takes a free port; left open, there is no side B.':
    'Die Seite in Bereitschaft. 0 nimmt einen freien Port; offen gelassen, gibt es keine Seite B.',
  'A TLS configuration with a certificate and its key. It opens ports with TLS beside the plain ones.':
    'Eine TLS-Konfiguration mit einem Zertifikat und seinem Schlüssel. Sie öffnet Ports mit TLS neben den unverschlüsselten.',
  'TLS port': 'TLS-Port',
  'With a TLS configuration; left open, a free port is taken.':
    'Mit einer TLS-Konfiguration; offen gelassen, wird ein freier Port genommen.',
  'TLS port, side B': 'TLS-Port, Seite B',
  'The same for side B, where there is one.': 'Dasselbe für Seite B, wenn es eine gibt.',
  'Route limit': 'Routing-Frist',
  'How long a flow may take to answer a route request, 0 to 3600 s; left open, what the lab says, else 5 s.':
    'Wie lange ein Flow für die Antwort auf eine Routing-Anfrage brauchen darf, 0 bis 3600 s; offen gelassen: was das Labor sagt, sonst 5 s.',
  Address: 'Adresse',
  'Where it listens. Anything but the loopback lets other machines in.':
    'Wo er lauscht. Alles außer Loopback lässt andere Rechner herein.',
  Delay: 'Verzögerung',
  'How long confirmations take, 0 to 15 s.': 'Wie lange Bestätigungen dauern, 0 bis 15 s.',
  'The highest protocol version that it speaks, 9 to 25; left open, 25.':
    'Die höchste Protokollversion, die er spricht, 9 bis 25; offen gelassen: 25.',
  Seed: 'Startwert',
  'Another course of what is left to chance.': 'Ein anderer Verlauf dessen, was dem Zufall überlassen ist.',
  Lab: 'Labor',
  'Agents, skill groups, dialled numbers as JSON. Left open: the lab in the box.':
    'Agenten, Skillgruppen, gewählte Nummern als JSON. Offen gelassen: das eingebaute Labor.',
  'A simulated CTI Server with a small contact centre behind it: agents, skill groups, queues and callers, without a lab.':
    'Ein simulierter CTI Server mit einem kleinen Contact Center dahinter: Agenten, Skillgruppen, Warteschlangen und Anrufer, ganz ohne Labor.',
  'The lab in the box has agents 1001 to 1010 on extensions 3001 to 3010 with the password `cisco`, supervisor 1100 on 3100, and the dialled numbers 8001 (Sales), 8002 (Support) and 8003 (straight to 3001); 9 and digits go outside. The peripheral ID is 5000.\n\nWith a port for side B there are two sides, A active and B standing by, as sessions with *Standby* want them. Sessions in this Node-RED use the plain ports of both sides; those with TLS are for other clients.':
    'Das eingebaute Labor hat die Agenten 1001 bis 1010 an den Nebenstellen 3001 bis 3010 mit dem Kennwort `cisco`, den Supervisor 1100 an 3100 und die Nummern 8001 (Sales), 8002 (Support) und 8003 (gleich zu 3001); 9 und weitere Ziffern gehen nach draußen. Die Peripherie-ID ist 5000.\n\nMit einem Port für Seite B gibt es zwei Seiten, A aktiv und B in Bereitschaft, wie Sitzungen mit *Bereitschaft* sie brauchen. Sitzungen in diesem Node-RED benutzen die unverschlüsselten Ports beider Seiten; die mit TLS sind für andere Clients.',
  'Opened on side __side__, __address__, protocol version __version__.':
    'Geöffnet auf Seite __side__, __address__, Protokollversion __version__.',
  'Opened on side __side__, __address__ with TLS, protocol version __version__.':
    'Geöffnet auf Seite __side__, __address__ mit TLS, Protokollversion __version__.',
  'Services granted: __services__.': 'Gewährte Dienste: __services__.',
  'Not granted: __services__. What needs it fails, or stays away: allow it for this client at the server, or choose a role without it.':
    'Nicht gewährt: __services__. Was das braucht, schlägt fehl oder bleibt aus: Erlauben Sie das diesem Client am Server, oder wählen Sie eine Rolle ohne das.',
  'Not opened: side __side__, __address__, refused the session with protocol version __version__: __name__ (__status__).':
    'Nicht geöffnet: Seite __side__, __address__, hat die Sitzung mit Protokollversion __version__ abgelehnt: __name__ (__status__).',
  'Not opened: side __side__, __address__, cannot be reached.':
    'Nicht geöffnet: Seite __side__, __address__, ist nicht zu erreichen.',
  'Not opened: side __side__, __address__, did not take the connection: look at host, port, network and firewall.':
    'Nicht geöffnet: Seite __side__, __address__, hat die Verbindung nicht angenommen: Sehen Sie nach Host, Port, Netz und Firewall.',
  'Not opened: side __side__, __address__, took the connection, but did not answer: is this the port of a CTI Server?':
    'Nicht geöffnet: Seite __side__, __address__, hat die Verbindung angenommen, aber nicht geantwortet: Ist das der Port eines CTI Servers?',
  'Not opened: side __side__, __address__, closed the connection instead of opening a session.':
    'Nicht geöffnet: Seite __side__, __address__, hat die Verbindung beendet, statt eine Sitzung zu öffnen.',
  'Not opened: what side __side__, __address__, sends is not the CTI protocol: is this the port of a CTI Server?':
    'Nicht geöffnet: Was Seite __side__, __address__, sendet, ist nicht das CTI-Protokoll: Ist das der Port eines CTI Servers?',
  'The reason that was given: __problem__': 'Der Grund, der genannt wurde: __problem__',
  'No service was granted.': 'Kein Dienst wurde gewährt.',
  'The peripheral gateway is in order.': 'Das Peripheral Gateway ist in Ordnung.',
  'The peripheral gateway is impaired: __bits__.': 'Das Peripheral Gateway ist beeinträchtigt: __bits__.',
  'The peripheral is online.': 'Das Peripheral ist online.',
  'The peripheral is offline.': 'Das Peripheral ist offline.',
  '__count__ agents are configured; of the __asked__ that were asked for, __present__ are logged in.':
    '__count__ Agenten sind eingerichtet; von den __asked__ erfragten sind __present__ angemeldet.',
  'The server tells of no agents: __why__.': 'Der Server nennt keine Agenten: __why__.',
  'Not opened: __problem__': 'Nicht geöffnet: __problem__',
  'Client ID: the server needs one': 'Client-ID: Der Server braucht eine',
  "Role __role__: the agent's device, extension or ID is needed":
    'Rolle __role__: Gerät, Nebenstelle oder ID des Agenten wird gebraucht',
  'Simulator: none is chosen': 'Simulator: Es ist keiner gewählt',
  'Side A host: the name or address of a CTI Server is needed':
    'Seite A, Host: Name oder Adresse eines CTI Servers wird gebraucht',
  'Side __side__ port: a port from 1 to 65535 is needed':
    'Seite __side__, Port: Ein Port von 1 bis 65535 wird gebraucht',
  'TLS: the chosen TLS configuration is missing': 'TLS: Die gewählte TLS-Konfiguration fehlt',
  'TLS: the chosen TLS configuration cannot be used, see its own message':
    'TLS: Die gewählte TLS-Konfiguration ist nicht brauchbar, siehe deren eigene Meldung',
  'Version: automatic, or __oldest__ to __newest__, not "__version__"':
    'Version: automatisch oder __oldest__ bis __newest__, nicht „__version__“',
  'Not opened: no answer within __seconds__ s.': 'Nicht geöffnet: keine Antwort in __seconds__ s.',
  'nothing listens on this port: is the CTI Server running, and is the port right?':
    'Auf diesem Port lauscht nichts: Läuft der CTI Server, und stimmt der Port?',
  'this host name is not known here: is it spelt right, and does the name service of this machine know it?':
    'Dieser Hostname ist hier unbekannt: Ist er richtig geschrieben, und kennt ihn der Namensdienst dieses Rechners?',
  'there is no way to this host: look at network and firewall':
    'Zu diesem Host führt kein Weg: Sehen Sie nach Netz und Firewall.',
  "the server's certificate comes from an authority that is not trusted here: add that authority's certificate as CA":
    'Das Zertifikat des Servers kommt von einer Stelle, der hier nicht vertraut wird: Fügen Sie deren Zertifikat als CA hinzu.',
  "the server's certificate is for another name: use a host name that is in it, or set the server name":
    'Das Zertifikat des Servers gilt für einen anderen Namen: Nehmen Sie einen Hostnamen, der darin steht, oder setzen Sie den Servernamen.',
  "the server's certificate has expired: it has to be renewed there":
    'Das Zertifikat des Servers ist abgelaufen: Es muss dort erneuert werden.',
  "the server's certificate is not valid yet: are the clocks right?":
    'Das Zertifikat des Servers gilt noch nicht: Gehen die Uhren richtig?',
  'this port does not speak TLS: it is the plain one; that of TLS is usually three higher':
    'Dieser Port spricht kein TLS: Der mit TLS ist meist um drei höher.',
  'server and client have no TLS version in common; 1.2 is the oldest that is used here':
    'Server und Client haben keine gemeinsame TLS-Version; 1.2 ist die älteste, die hier verwendet wird.',
  'the server wants a client certificate that it trusts': 'Der Server verlangt ein Client-Zertifikat, dem er vertraut.',
  'the server ended the connection in the TLS handshake: perhaps this is its plain port; that of TLS is usually three higher':
    'Der Server hat die Verbindung im TLS-Handshake beendet: Vielleicht ist dies sein Port ohne TLS; der mit TLS ist meist um drei höher.',
  'this port speaks TLS, the session is set up without: choose a TLS configuration, or the plain port':
    'Dieser Port spricht TLS, die Sitzung ist ohne eingerichtet: Wählen Sie eine TLS-Konfiguration oder den Port ohne TLS.',
  'perhaps this port speaks TLS, and the session is set up without: choose a TLS configuration, or the plain port':
    'Vielleicht spricht dieser Port TLS, und die Sitzung ist ohne eingerichtet: Wählen Sie eine TLS-Konfiguration oder den Port ohne TLS.',
};
