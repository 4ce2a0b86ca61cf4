import type { Vocabulary } from "../vocabulary.ts";

/** Of Brazil and of Portugal: "ingressos" here, "bilhetes" there. */
export const portuguese: Vocabulary = {
  tags: ["pt"],
  name: "Portuguese",
  states: {
    "sold-out": [
      "[a] lista de espera [está] [já] (encerrada|fechada|cheia|completa)",
      "(esgotad|lotad)(o|a|os|as)",
      "lotação (esgotada|completa)",
      "[todos|todas] [os|as] (ingressos|bilhetes|vagas|lugares|inscrições) [estão|já estão|foram] [todos|todas|já] (esgotados|esgotadas|vendidos|vendidas|preenchidas|preenchidos|ocupados|ocupadas|completas)",
      "(não há|não temos|acabaram|sem|acabaram-se) [mais] [os|as] (ingressos|bilhetes|vagas|lugares) [disponíveis]",
      "~(cheio|completo)",
    ],
    waitlist: [
      "[a] lista de espera [está] [já] [aberta|disponível]",
      "(inscreva-se|inscrição|inscrições|inscreve-te|só) (na|em|para a) lista de espera",
    ],
    open: [
      "(já não está|não está mais) (esgotado|esgotada|lotado|lotada)",
      "[{n}|há] (mais|novos|novas) (ingressos|bilhetes|vagas|lugares) [disponíveis|liberados|liberadas|à venda]",
      "(ingressos|bilhetes|vagas) (novamente disponíveis|de novo disponíveis|de volta à venda)",
      "[as|a] (inscrições|inscrição|vendas|venda) [estão|está] [novamente|de novo|já] (abertas|aberta|reabertas|reaberta)",
    ],
    closed: [
      "[as|a] (inscrições|inscrição|vendas|venda de ingressos|venda de bilhetes) [estão|está|foram] [já] (encerradas|encerrada|fechadas|fechada|terminadas|terminaram)",
    ],
    cancelled: [
      "(cancelamento|suspensão) [do|da|de] {event}",
      "(cancelad|suspens|anulad)(o|a|os|as)",
      "não (será realizado|será realizada|vai acontecer|vai ocorrer|acontecerá|ocorrerá|se realiza|se realizará|vai ter lugar|terá lugar|haverá)",
      "(cancelar|suspender) {event}",
      "(não há|não haverá|sem) {event} [em|este|esta|no|na]",
    ],
    postponed: [
      "adiamento [do|da|de] {event}",
      "(adiad|postergad)(o|a|os|as) (para|até|sem) [o|a] {later}",
      "(adiar|postergar) {event}",
      "(adiad|postergad)(o|a|os|as)",
    ],
    rescheduled: [
      "(adiamento|alteração de data|alteração da data|mudança de data|mudança da data) [do|da|de] [{event}] para [o dia|o|dia] {date}",
      "[a] data [do|da|de] [{event}] [foi|será|está] (alterada|mudada|adiada|transferida|antecipada|remarcada) para [o dia|o|dia] {date}",
      "[a] data [do|da|de] [{event}] (mudou|passou|muda|passa) para [o dia|o|dia] {date}",
      "(adiad|postergad|remarcad|reagendad|transferid|alterad|antecipad|mudad)(o|a|os|as) [do dia|de|do] [{date}] para [o dia|o|dia] {date}",
      "(nova data|novas datas|mudança de data|alteração de data|data alterada) [do|da|de] [{event}] [é|será] [dia|o dia|o] {date}",
      "(será|acontece|acontecerá|realiza-se) (agora|afinal) [no dia|em|a|dia] {date}",
      "(nova data|mudança de data|alteração de data|remarcado|remarcada|reagendado|reagendada)",
    ],
    "moved-online": [
      "(passa|passará|passou) [a ser|para|para o formato|ao formato] [totalmente|completamente|100%] (online|virtual|on-line|digital|remoto)",
      "(será|vai ser|acontecerá|é|decorrerá) (agora|totalmente|completamente|exclusivamente|100%|afinal) [totalmente|completamente] (online|virtual|on-line|digital|remoto|remota)",
      "(apenas|somente|exclusivamente|só) (online|on-line|virtual)",
    ],
    scheduled: [
      "(está mantido|está mantida|mantido|mantida|mantém-se)",
      "(vai acontecer|acontecerá|realiza-se) (conforme previsto|como previsto|conforme planejado|afinal)",
      "(já não está|não está mais) (cancelado|cancelada|adiado|adiada)",
    ],
  },
  weak: {
    "moved-online": ["(será online|agora online|agora virtual|online|virtual)"],
  },
  doubtful: {
    cancelled: [
      "(cancelamento|suspensão)",
      "(não há|não haverá|não teremos|sem) {event} (em {date}|no dia {date}|dia {date}|em {month})",
      "(não há|não haverá|não teremos|sem) {event} {today}",
      "(em {month}|no dia {date}|dia {date}) não (há|haverá|teremos) {event}",
    ],
    postponed: [
      "adiamento",
      "(pausad|interrompid|paralisad)(o|a|os|as) [{today}|até novo aviso|até {later}]",
      "em pausa [{today}|até novo aviso]",
    ],
    rescheduled: [
      "(movid|transferid|adiad|antecipad|mudad)(o|a|os|as|o:) [{words}] (para as|às|para) {time}",
      "(novo horário|nova hora|mudança de horário) {time}",
    ],
  },
  events: [
    "(evento|encontro|meetup|conferência|festival|concerto|show|reunião|jornada|congresso|edição|feira|hackathon|festa|espetáculo|simpósio|encontro mensal)",
  ],
  the: ["(o|a|os|as|nosso|nossa|nossos|nossas|este|esta|do|da)"],
  next: ["(o próximo|a próxima|nosso próximo|nossa próxima)"],
  today: [
    "(hoje|hoje à noite|esta noite|esta semana|nesta semana|este mês|neste mês|desta vez|amanhã|na próxima semana|no próximo mês)",
  ],
  we: ["(estamos|temos|tivemos|nós)"],
  fillers: [
    "(está|estão|foi|foram|fica|será|serão|é|são|de|que|teve de ser|teve que ser|decidimos)",
    "(já|agora|totalmente|completamente|oficialmente|finalmente|infelizmente|lamentavelmente|definitivamente|novamente)",
    "(lamentamos|sentimos muito|com pesar|é com pesar que) [informar|anunciar|comunicar|informamos|anunciamos] [que]",
    "(atenção|importante|urgente|aviso|nota|notícia|más notícias|boas notícias|comunicado|atualização|update|covid-19)",
    "(olá|queridos|queridas|caros) (a todos|pessoal|amigos|todos)",
    "(devido|por causa|em virtude|em razão|em função) (a|ao|à|às|aos|de|da|do|das|dos) {clause}",
  ],
  and: ["(e|mas)"],
  follows: [
    "(devido|por|até|e|mas|já|hoje|esta noite|amanhã|este ano|novamente|de novo|obrigado|obrigada|desde|porque|em virtude|em razão|sem nova data)",
  ],
  later: [
    "(novo aviso|data indeterminada|mais tarde|nova data|próximo ano|ano que vem|próximo mês|próxima semana|primavera|verão|outono|inverno|(início|meados|final|fim) de {month}|(uma data|data) (a definir|a anunciar|a confirmar|posterior))",
  ],
  denials: ["(não|quase|nunca|se|em breve|ainda não|parcialmente)"],
  doubts: [
    "(por que|porque|como|quando|se|quem|que|estava|estavam|não|quase|um|uma|dois|duas|três|vários|várias|alguns|algumas|ano passado|passado|passada|meu|teu|seu|tudo|nada|caso|em caso|no ano passado)",
  ],
  gatherings: [
    "oficina",
    "oficinas",
    "curso",
    "cursos",
    "palestra",
    "palestras",
    "sessão",
    "sessões",
    "jantar",
    "visita",
    "visitas",
    "tutorial",
    "tutoriais",
    "painel",
    "workshop",
    "workshops",
    "minicurso",
    "minicursos",
    "seminário",
    "seminários",
    "webinar",
    "sprint",
    "aula",
  ],
  parts: [
    "(early bird|lote|primeiro lote|palestrante|palestrantes|orador|oradora|keynote|camiseta|camisetas|t-shirts|hotel|hotéis|estacionamento|vip|estudantes|estudante|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|site|programa|programação|slides|vídeos|gravações|chamada de|cfp|patrocinadores|transmissão|comboio|autocarro|ônibus|voo|sala|palco|primeiro dia|segundo dia|dia 1|dia 2|stand|estande)",
  ],
  updates: {
    nouns: ["(atualização|actualização)"],
    plurals: ["(atualizações|actualizações)"],
    marks: ["(correção|correcção|errata|atualizado|editado|adendo|adenda|acréscimo|retificação)"],
    afterthoughts: ["(ps|p.s.|pós-escrito)"],
    adjectives: ["(última|nova|importante|outra|pequena|segunda|terceira)"],
    subjects: [],
    about: ["(sobre|acerca de|a respeito de|quanto a)", "~(de|do|da|dos|das)"],
    on: ["(de|do|em|do dia)"],
    days: [
      "(hoje|ontem|amanhã|esta manhã|esta noite|natal|véspera de natal|ano novo|páscoa|carnaval|mais tarde|no dia seguinte|dia {n}|semana {n}|{later}|(segunda|terça|quarta|quinta|sexta)(|-feira)|sábado|domingo)",
    ],
  },
};
