import type { Vocabulary } from "../vocabulary.ts";

export const spanish: Vocabulary = {
  tags: ["es"],
  name: "Spanish",
  states: {
    "sold-out": [
      "[la] lista de espera [está] [ya] (cerrada|completa|llena)",
      "agotad(o|a|os|as)",
      "aforo (completo|lleno|completado|agotado)",
      "(cupo|cupos|vacantes) [está|están] [ya] (lleno|llenos|completo|completos|agotado|agotados|cubierto|cubiertas)",
      "[todas|todos] [las|los] (entradas|plazas|boletos|localidades|lugares|asientos) [están|ya están|ya] [todas|todos] (agotadas|agotados|vendidas|vendidos|completas|completos|cubiertas|ocupadas|ocupados)",
      "[ya] no (quedan|hay) [más] (entradas|plazas|boletos|localidades|cupos|lugares|asientos) [disponibles]",
      "~(completo|completa|lleno)",
    ],
    waitlist: [
      "[la] lista de espera [está] [ya] [abierta|disponible|solamente]",
      "(apúntate|inscríbete|inscripción|solo) (a|en) [la] lista de espera",
    ],
    open: [
      "ya no está agotad(o|a)",
      "[{n}|hay] (más|nuevas|nuevos) (entradas|plazas|boletos|lugares|cupos) [disponibles|liberadas|liberados|a la venta]",
      "(entradas|plazas|boletos) (disponibles de nuevo|de nuevo disponibles|de nuevo a la venta)",
      "[la|las|el] (inscripción|inscripciones|registro|venta de entradas) [está|están] [de nuevo|nuevamente|ya] (abierta|abiertas|abierto|reabiertas|reabierta|reabierto)",
    ],
    closed: [
      "[la|las|el] (inscripción|inscripciones|registro|venta de entradas) [está|están|ya está|ya están|ha] [ya] (cerrada|cerradas|cerrado|finalizada|finalizadas|finalizado|terminado)",
      "(cerradas las|cerrada la|cerrado el) (inscripciones|inscripción|registro)",
    ],
    cancelled: [
      "(cancelad|suspendid|anulad)(o|a|os|as)",
      "(se cancela|se cancelan|se canceló|se suspende|se anula) [{event}]",
      "no se (celebrará|realizará|llevará a cabo|hará|celebra|realiza)",
      "no tendrá lugar",
      "(cancelación|suspensión) (de|del) {event}",
      "(cancelar|suspender) {event}",
      "no (hay|habrá) {event} [en|este|esta|el]",
    ],
    postponed: [
      "(aplazad|postergad)(o|a|os|as) (a|al|hasta|para) [el|la] {later}",
      "pospuest(o|a|os|as) (a|al|hasta|para) [el|la] {later}",
      "(se aplaza|se pospone|se posterga) [{event}] [hasta|a|al|para] [el|la] [{later}]",
      "(aplazamiento|postergación) (de|del) {event}",
      "(aplazar|posponer|postergar) {event}",
      "(aplazad|postergad|pospuest)(o|a|os|as)",
    ],
    rescheduled: [
      "(aplazad|postergad|pospuest|reprogramad|trasladad|cambiad|movid|adelantad)(o|a|os|as) [del] [{date}] (al|a|para|hasta) [el] {date}",
      "(se aplaza|se pospone|se traslada|se reprograma|se cambia|se mueve|se adelanta) [{event}] (al|para|hasta) [el] {date}",
      "(nueva fecha|nuevas fechas|cambio de fecha|fecha reprogramada) [de {event}|para {event}] [es|será] [el] {date}",
      "(será|se celebrará) (ahora|finalmente) el {date}",
      "(nueva fecha|cambio de fecha|reprogramado|reprogramada)",
    ],
    "moved-online": [
      "(pasa|pasará|pasamos|se traslada|se trasladará) [a ser|a formato|al formato|a modalidad] [totalmente|completamente|100%] (online|virtual|en línea|digital)",
      "(será|se celebrará|se realizará|se hará|es) (ahora|finalmente|totalmente|completamente|exclusivamente|100%) [totalmente|completamente] (online|virtual|en línea|digital|en formato virtual|de forma virtual)",
      "(solo|solamente|únicamente|exclusivamente) (online|virtual|en línea)",
    ],
    scheduled: [
      "(sigue en pie|se mantiene|se mantiene la fecha)",
      "(finalmente|sí) se (celebra|celebrará|realiza|realizará|hará)",
      "se (celebrará|realizará) según lo previsto",
      "(ya no está|finalmente no está) (cancelado|cancelada|aplazado|aplazada|suspendido)",
    ],
  },
  weak: {
    "moved-online": ["(será online|será virtual|ahora online|ahora virtual|online|virtual)"],
  },
  events: [
    "(evento|encuentro|meetup|conferencia|festival|concierto|reunión|jornada|jornadas|congreso|edición|quedada|feria|hackatón|hackathon|fiesta|espectáculo|simposio)",
  ],
  the: ["(el|la|los|las|nuestro|nuestra|nuestros|nuestras|este|esta|estos|estas)"],
  next: ["(el próximo|la próxima|nuestro próximo|nuestra próxima|las próximas)"],
  we: ["(estamos|hemos|tenemos|nos vemos obligados a)"],
  fillers: [
    "(está|están|ha sido|han sido|queda|quedan|fue|será|serán|es|son|se ha|se han|tenido que|tenemos que|que|decidido)",
    "(ya|ahora|totalmente|completamente|oficialmente|finalmente|lamentablemente|desafortunadamente|desgraciadamente|por desgracia|definitivamente|de nuevo)",
    "(lo sentimos|sentimos|lamentamos|con pesar|con mucha pena) [comunicar|anunciar|informar|informaros|informarles|deciros] [que]",
    "(atención|importante|urgente|aviso|nota|noticia|malas noticias|buenas noticias|comunicado|actualización|update|covid-19)",
    "(hola|queridos|queridas) (a todos|todos|amigos|amigas)",
    "(debido a|a causa de|por motivo de|con motivo de|dada|dado) {clause}",
  ],
  and: ["(y|pero)"],
  follows: [
    "(debido|por|hasta|y|pero|a causa|ya|hoy|esta noche|mañana|este año|de nuevo|gracias|desde|porque|tras)",
  ],
  later: [
    "(nuevo aviso|más adelante|el próximo año|el año que viene|próximo mes|la próxima semana|primavera|verano|otoño|invierno|(principios|mediados|finales) de {month}|(una fecha|fecha) por (definir|determinar|confirmar|anunciar)|una nueva fecha)",
  ],
  denials: ["(no|casi|nunca|si|pronto|todavía no|aún no|a punto de|parcialmente)"],
  doubts: [
    "(por qué|cómo|cuándo|qué|si|porque|quién|que|estaba|estaban|fue|no|casi|un|una|dos|tres|varios|varias|algunos|algunas|año pasado|pasado|pasada|mi|tu|su|todo|nada)",
  ],
  gatherings: [
    "(taller|talleres|curso|cursos|charla|charlas|sesión|sesiones|ponencia|ponencias|cena|visita|visitas|tutorial|panel|workshop|workshops|excursión|seminario|seminarios|webinar)",
  ],
  parts: [
    "(early bird|anticipadas|entradas anticipadas|ponente|ponentes|keynote|camiseta|camisetas|hotel|hoteles|aparcamiento|estacionamiento|vip|estudiantes|estudiante|sábado|domingo|lunes|martes|miércoles|jueves|viernes|web|sitio web|programa|diapositivas|vídeos|videos|grabaciones|convocatoria|cfp|patrocinadores|directo|streaming|tren|autobús|vuelo|sala|escenario|primer día|segundo día|día 1|día 2|stand|stands|guardería)",
  ],
  updates: {
    nouns: ["actualización"],
    plurals: ["actualizaciones"],
    marks: ["(corrección|fe de erratas|actualizado|editado|añadido|rectificación|adenda)"],
    afterthoughts: ["(ps|p.s.|posdata|p.d.|pd)"],
    adjectives: ["(última|nueva|importante|otra|pequeña|segunda|tercera)"],
    subjects: [],
    about: ["(sobre|acerca de|acerca del|respecto a|respecto al)", "~(del|de la|de los|de las|de)"],
    on: ["(del|de|el|a fecha de)"],
    days: [
      "(hoy|ayer|mañana|esta mañana|esta tarde|esta noche|navidad|nochebuena|nochevieja|año nuevo|semana santa|más tarde|al día siguiente|día {n}|semana {n}|{later}|(lunes|martes|miércoles|jueves|viernes|sábado|domingo) [por la mañana|por la tarde|por la noche])",
    ],
  },
};
