/** German for the agents nodes. */
export const agents: Readonly<Record<string, string>> = {
  'Whose settings.': 'Wessen Einstellungen.',
  'Whose settings. Left open: the agent at the device in msg.agent.':
    'Wessen Einstellungen. Offen gelassen: die des Agenten am Gerät in msg.agent.',
  'Asks which desk settings an agent has: reasons required, wrap-up, calls that are allowed.':
    'Fragt nach den Desk-Vorgaben eines Agenten: verlangte Gründe, Nachbearbeitung, erlaubte Anrufe.',
  'The settings; `DeskSettingsMask` is a list of names.':
    'Die Einstellungen; `DeskSettingsMask` ist eine Liste von Namen.',
  'query agent state': 'Agenten-Zustand abfragen',
  "The agent's device, usually the extension.": 'Das Gerät des Agenten, meist die Nebenstelle.',
  'Instead of the device.': 'Anstelle des Geräts.',
  'Asks for the state of an agent and its skill groups.':
    'Fragt nach dem Zustand eines Agenten und nach seinen Skillgruppen.',
  "The agent's device.": 'Das Gerät des Agenten.',
  'The agent ID.': 'Die ID des Agenten.',
  'Further fields of QUERY_AGENT_STATE_REQ.': 'Weitere Felder von QUERY_AGENT_STATE_REQ.',
  '`AgentState`, such as `"AVAILABLE"`, and the skill groups in `SkillGroups`.':
    '`AgentState`, etwa `"AVAILABLE"`, und die Skillgruppen in `SkillGroups`.',
  'set agent state': 'Agenten-Zustand setzen',
  'The state that the agent should take.': 'Der Zustand, den der Agent annehmen soll.',
  'Needed for login and logout.': 'Nötig zum An- und Abmelden.',
  Reason: 'Grund',
  'A reason code of your site, for not ready and logout.': 'Ein Grundcode Ihres Hauses, für Nicht bereit und Abmelden.',
  "The agent's password, for login and logout.": 'Das Kennwort des Agenten, zum An- und Abmelden.',
  'Logs an agent in or out, or asks for another state: available, not ready, after-call work.':
    'Meldet einen Agenten an oder ab oder bittet um einen anderen Zustand: verfügbar, nicht bereit, Nachbearbeitung.',
  'The device of the agent who is meant where no agent ID is given; events and requests bring it.':
    'Das Gerät des Agenten, der gemeint ist, wenn keine Agenten-ID angegeben ist; Ereignisse und Anforderungen bringen es mit.',
  "The agent's device, unless the node says otherwise; events and requests bring it. A session of one agent means its own where none is named.":
    'Das Gerät des Agenten, wenn die Node nichts anderes sagt; Ereignisse und Anforderungen bringen es mit. Eine Sitzung eines einzelnen Agenten meint den eigenen, wenn keiner genannt ist.',
  'The agent’s device, so that the next node need not name it; an agent that the message has already stays.':
    'Das Gerät des Agenten, damit die nächste Node es nicht nennen muss; ein Agent, den die Nachricht schon hat, bleibt.',
  'The agent ID, unless the node says otherwise.': 'Die ID des Agenten, wenn die Node nichts anderes sagt.',
  'Further fields of SET_AGENT_STATE_REQ by their guide names, such as `AgentPassword` or `EventReasonCode`.':
    'Weitere Felder von SET_AGENT_STATE_REQ unter ihren Namen im Handbuch, etwa `AgentPassword` oder `EventReasonCode`.',
  'The confirmation. It says only that the request was received.':
    'Die Bestätigung. Sie sagt nur, dass die Anforderung angekommen ist.',
  'The truth about an agent is the AGENT_STATE_EVENT: choose *wait for the effect* to go on only when the agent is there. During a call a wish is kept and takes effect when the last call ends.\n\nStates that only calls bring about (TALKING, HOLD, RESERVED) cannot be set.':
    'Die Wahrheit über einen Agenten ist das AGENT_STATE_EVENT: mit *Warten auf die Wirkung* geht es erst weiter, wenn der Agent so weit ist. Während eines Anrufs wird ein Wunsch aufgehoben; er wirkt, wenn der letzte Anruf endet.\n\nZustände, die nur Anrufe herbeiführen (TALKING, HOLD, RESERVED), lassen sich nicht setzen.',
  statistics: 'Statistik',
  Of: 'Von',
  'an agent': 'einem Agenten',
  'a skill group': 'einer Skillgruppe',
  'The skill group’s number.': 'Die Nummer der Skillgruppe.',
  'Asks for the figures of an agent or a skill group: calls, times, queues.':
    'Fragt nach den Zahlen eines Agenten oder einer Skillgruppe: Anrufe, Zeiten, Warteschlangen.',
  'The number of the skill group.': 'Die Nummer der Skillgruppe.',
  'The figures: `Session` since login, `Today` since midnight, `To5` and `ToHalf` for the current 5 and 30 minutes. For a wall board of a skill group: `AgentsLoggedOn`, `AgentsAvail` (free for a call), `AgentsNotReady`, `CallsQNow` (waiting), `LongestCallQNow` (seconds). What the server does not know is absent: on Unified CCE, the queue figures.':
    'Die Zahlen: `Session` seit der Anmeldung, `Today` seit Mitternacht, `To5` und `ToHalf` für die laufenden 5 und 30 Minuten. Für eine Anzeigetafel je Skillgruppe: `AgentsLoggedOn`, `AgentsAvail` (frei für einen Anruf), `AgentsNotReady`, `CallsQNow` (wartende), `LongestCallQNow` (Sekunden). Was der Server nicht weiß, fehlt: bei Unified CCE die Zahlen der Warteschlange.',
  'Do not ask more often than about once per handled call.':
    'Fragen Sie nicht öfter als etwa einmal je bearbeitetem Anruf.',
};
