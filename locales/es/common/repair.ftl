### Lo que se dice alrededor de las preguntas: saludo, menú, correcciones, y qué hacer cuando algo no se entiende.

welcome = Hola. Le ayudo a recuperar la <b>clave de empleador</b> del IESS (clave patronal).
    No soy el IESS. Es gratis. Nunca pido claves ni códigos.
    For English, write “English”.
notice = Le ayudo con la <b>clave de empleador</b> del IESS y con la personal. No soy el IESS. Es gratis. Nunca pido claves ni códigos. For English, write “English”.
hello = Hola.
hello-again = Hola. Seguimos donde quedamos.
ended = Escriba «menú» si necesita algo más.

# Hasta dónde va.
step-of = Pregunta { $step } de { $total }
# Los botones cuando un número parece mal escrito.
doubted =
    .choice-accept = Sí, está bien
    .choice-suggestion = Sí, use ese

menu = ¿En qué le ayudo?
menu-more = También puede escribir: <b>atrás</b>, <b>repetir</b>, <b>por qué</b>, <b>omitir</b>, <b>persona</b>, <b>empezar de nuevo</b>, <b>borrar mis datos</b>, <b>English</b>.
do-menu = Menú
do-continue = Seguir
do-start = Recuperar mi clave
do-restart = Empezar de nuevo
do-person = Hablar con alguien
do-none = Ninguna de estas
do-spanish = Español
do-english = English
# Correcciones. $name es el nombre de la respuesta; $to la respuesta nueva.
changed = Listo, cambié { $name }: <b>{ $to }</b>.
changing = Bien, cambiemos { $name }.
already = Así lo tengo anotado: <b>{ $to }</b>.
dropped = Ya no hace falta: { $names }.
nothing-to-change = Todavía no me ha dado ese dato.
went-back = Volvimos un paso.
nothing-before = Estamos en la primera pregunta.
nothing-to-skip = Aquí no hay nada que omitir. Conteste cuando pueda.
restarted = Empecemos de nuevo. Borré sus respuestas.
understood-as = Entendido: <b>{ $what }</b>.
noted-number = Anotado: { $value }.
may-skip = También puede tocar <b>Omitir</b>: seguimos sin ese número.
skipped = Bien, seguimos sin ese dato.

# No se entendió: primero opciones, después un ejemplo, al final menú y persona.
miss-options = No le entendí bien. ¿Es algo de esto?
miss-choose = No le entendí bien. Escoja una opción, por favor.
waiting-here = Aquí espero. Cuando quiera seguir, toque un botón o escriba «menú».
miss-again = Sigo sin entenderle, disculpe.
miss-person = Disculpe, no logro entenderle. Escoja del menú o hable con una persona.
clarify = ¿Cuál de estas cosas quiere decir?
out-of-domain = Con eso no puedo ayudarle. Solo sé de la clave de empleador del IESS y de la personal.
other-language = Solo hablo español e inglés. I only speak Spanish and English.
language-changed = Listo, seguimos en español.
thanks = Con mucho gusto.
feel-anger = Entiendo, esto cansa. Vamos paso a paso. Si prefiere, escriba «persona».
empty = No me llegó ningún texto.

# Claves y datos que no se piden.
secret-key = Eso parece una clave. No la guardé. Borre ese mensaje y cambie la clave lo antes posible. No la comparta con nadie, tampoco conmigo.
secret-code = Eso parece un código. No lo guardé. Borre ese mensaje. El código se escribe solo en la página del IESS: no lo comparta con nadie, tampoco conmigo.
secret-link = Eso parece un enlace personal. No lo abrí ni lo guardé. Borre ese mensaje y abra el enlace usted. No lo comparta con nadie, tampoco conmigo.
secret-card = Eso parece una tarjeta. No la guardé. Borre ese mensaje. Este trámite es gratis: no pague a nadie.
secret-email = No necesito la dirección del correo y no la guardé. Solo dígame si puede abrirlo.
number-not-kept = Vi un número ({ $value }). No lo necesito aquí y no lo guardé. Mejor borre ese mensaje.
number-not-kept-wrong = Vi un número, pero parece mal escrito. No lo guardé. Mejor borre ese mensaje.

# Lo que no se puede leer.
media-image = No puedo ver fotos, solo leer texto. Si muestra datos, bórrela.
media-audio = No puedo escuchar audios, solo leer texto. Escríbame, por favor.
media-video = No puedo ver videos, solo leer texto.
media-sticker = Solo puedo leer texto.
media-location = No necesito su ubicación. Solo puedo leer texto.
media-document = No puedo abrir archivos, solo leer texto. Si muestra datos, bórrelo.
media-contact = No necesito contactos. Solo puedo leer texto.
media-other = Eso no lo puedo ver. Solo puedo leer texto.
media-again = Solo puedo leer texto.

# Botones viejos, mensajes viejos, mensajes editados.
old-button = Ese botón ya no vale. Seguimos aquí:
were-away = Disculpe la demora, ya estoy aquí. Seguimos:
edited-old = Vi que corrigió un mensaje anterior. Escríbalo como mensaje nuevo, por favor.
apology = Disculpe, algo falló de mi lado. Intente otra vez en un momento, por favor.

# Datos de la persona.
my-data-none = No tengo ningún número suyo. Sus respuestas se borran solas en { $retention-hours } horas, o ya mismo si escribe «borrar mis datos».
my-data = Esto es lo que tengo:
    { $numbers }
    Se borra al darle el resultado. Como máximo, el { $until }
    Para borrarlo ya, escriba «borrar mis datos».
deleted = Listo: borré todo lo que tenía de esta conversación. Los mensajes de este chat los borra usted.

# Oficinas del operador. / The operator's offices.
offices = Oficinas revisadas por quien opera este asistente. Verifique antes de ir:
    { $list }
office = • { $name }: { $address } (revisado el { $day })
feel-worry = Entiendo su apuro. Vamos al paso que le sirve.
feel-grief = Siento mucho su pérdida.
which-is-wrong = ¿Cuál está mal? Toque el que quiere cambiar, o escríbalo de nuevo.
