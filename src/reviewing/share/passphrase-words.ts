/** Short, plain and unlike one another, to be read out on the phone: each is worth more than 10 bits. */
const TEXT = `
able acid acorn acre act actor adapt add adult after again agent ago ahead aim air alarm album
alert alike alive allow almond alone also alter always amber amount anchor angle animal ankle
annual answer ant apart apple apron arch area arena argue arm armor army around arrow art ash
aside ask atlas atom attic audio aunt autumn avoid awake award aware away awning axis axle baby
back bacon badge bag bake baker balance ball ballet balloon bamboo banana band banjo bank banner
barber bark barn barrel base basil basin basket bath baton battery bay beach bead beam bean bear
beard beat beaver become bed bee beech before begin behind bell belong below belt bench bend berry
best better bicycle big bike bill bind birch bird biscuit bishop bit blade blanket blend blink
block bloom blossom blouse blue board boat body boil bold bolt bone bonus book boot border borrow
both bottle bottom boulder bounce bow bowl box brain branch brass brave bread break breeze brick
bridge brief bright bring broad bronze brook broom brother brown brush bubble bucket buckle budget
build bulb bundle burrow bus bush busy butter button buy cabin cable cactus cage cake calendar
calf call calm camel camera camp canal candle candy canoe canvas canyon cape captain car caravan
carbon card care cargo carpet carrot carry cart carve case castle cat catch cedar ceiling celery
cello cement center cereal chain chair chalk chamber change chapel chapter charm chart chase cheek
cheese chef cherry chess chest chicken chief child chimney chin chip choir choose chorus cider
cinema circle circus city clap clay clean clear clerk clever cliff climb clip clock close cloth
cloud clover coach coal coast coat cobalt coconut coffee coin cold collar color column comb comet
comic common compass concert cone cook cool copper copy coral cord cork corn corner cosmic cotton
couch count country couple course court cousin cover cow cradle craft crane crater crayon cream
creek crew cricket crisp crop cross crowd crown crystal cube cup curb curious curl curtain curve
cushion custom cycle daily dairy daisy dance dark dash date dawn day deal dear deck deep deer
delta dentist depart desert desk detail dial diamond diary dice diet dinner direct dish distant
dive dock doctor dolphin domain donkey door double dough dove down dozen dragon draw dream dress
drift drill drink drive drop drum dry duck dune during dust eager eagle ear early earth east easy
echo edge editor effort eight elbow elder elect eleven elm ember empty end energy engine enjoy
enough enter equal erase errand escape even evening event ever every exact example exit expert
extra eye fabric face fact fade fair falcon fall family famous fan far farm fast father feast
feather fence fern ferry festival few fiddle field fifth fig figure film filter final find fine
finger finish fire first fish five flag flame flash flat flavor fleet flight flip float flock
floor flour flow flower fluid flute fly foam focus fog fold folk follow food foot forest fork form
fort forty forum forward fossil found four fox frame free fresh friend frog front frost fruit fuel
full fun funnel fur future galaxy gallery game garage garden garlic gate gather gauge gear gentle
ghost giant gift ginger giraffe give glad glass glide globe glove glow glue goat gold golf good
goose grain grand grape graph grass gravel gravity gray great green greet grid grill grip group
grow guard guess guest guide guitar gull gym habit half hall hammer hammock hand handle happy
harbor hard harp harvest hat hawk hay hazel head heap hear heart heat heavy hedge height helmet
help hen herb hero heron hidden high hill hint history hobby hockey hold hollow holly home honest
honey hood hook hop hope horizon horn horse host hotel hour house hover human humble humor hundred
hurry ice icon idea igloo image inch index indoor inform ink inner insect inside invite iron
island item ivory ivy jacket jam jar jasmine jazz jelly jewel jigsaw job join joke jolly journal
journey joy judge juice jumbo jump jungle junior just kayak keep kettle key kind king kitchen kite
kitten knee knit knock knot know label lace ladder lake lamb lamp land lantern lap large last late
laugh laundry lawn layer lazy leaf learn leather leave ledge left legend lemon lens letter level
library lid lift light lily lime line linen lion liquid list listen little lizard load loaf lobby
local lock lodge logic long look loop loud lounge love loyal lucky lunar lunch lung lyric machine
magic magnet maid mail main major make mango manor maple marble march margin marina marine mark
market marsh mask master mat match math matter meadow meal measure medal melody melon member
memory mentor menu merit metal meter middle midnight mild mile milk mill mimic mind mineral mint
minute mirror mist mitten mix model modern moment monkey month moon moose morning mosaic moss
mother motion motor mountain mouse mouth move movie much muffin mural museum music mustard mystery
nail name napkin narrow nation native nature navy near neat neck needle neighbor nephew nest net
never new next nickel niece night nine noble noise noon north nose note notice novel number nurse
nut oak oar oasis oat object ocean octopus odd offer office often oil okay olive onion open opera
option orange orbit orchard order organ origin otter oval oven over owl own owner oxygen oyster
pace pack paddle page paint pair palace palm pan panda panel paper parade parcel park parrot part
party passage past pasta paste patch path patient pattern pause peace peach peak peanut pear pearl
pebble pedal pelican pen pencil penguin people pepper perfect period person piano picnic picture
pigeon pile pillow pilot pine pink pioneer pipe pitch pizza place plain planet plank plant plate
play plaza plenty plot plow plum plural pocket poem point polar polish pond pony pool popcorn
porch port post pot potato pottery powder power prairie praise present press pretty price print
prize proof proud public pudding pulse pumpkin pupil puppet purple puzzle pyramid quarter quartz
queen quest quick quiet quill quilt quiz rabbit raccoon race radar radio raft rail rain raise
rally ramp ranch range rapid rare raven ray reach read ready real reason recipe record reef region
relax rely remind repeat report rescue rest result return reward rhythm ribbon rice rich ride
ridge right ring ripple rise river road robin robot rock rocket roof room rope rose rough round
route row royal rubber ruby rug ruler run rural saddle safe sail salad salmon salt same sample
sand sandal satin sauce save say scale scarf scene school science scoop scout screen sea season
seat second secret section seed send senior sense seven shade shadow shape share sharp shed sheep
sheet shelf shell shelter sheriff shine ship shirt shoe shop shore short shoulder shovel show
shrimp shrub side signal silk silver simple singer sister six size skate ski skill skin sky sled
sleep sleeve slice slide slope slow small smart smile smooth snack snail snow soap soccer social
sock sofa soft soil solar solid solo solve song soon sound soup south space spade spark speak
special speed spice spider spin spiral spirit splash spoon sport spot spring spruce square squash
squid stable stadium stage stair stamp stand star start state station statue stay steam steel
steep stem step stick still stone stool stop store storm story stove straw stream street string
strong student studio style subway sudden sugar suit summer sun sunny sunset super supply surf
surprise swan sweater sweet swift swim swing symbol syrup system table tailor take talent talk
tall tango tape target taste taxi tea teach team teapot temple ten tennis tent term test thank
theater theme thick thin thread three throne thumb thunder ticket tide tidy tiger tile timber time
tiny tip title toast today together token tomato tomorrow tone tool tooth top topic torch total
touch tour towel tower town track trade traffic trail train travel tray treat tree trend triangle
trick trip trolley trophy truck true trumpet trunk trust tube tulip tuna tunnel turkey turn turtle
tutor twelve twenty twice twig twin two type umbrella uncle under uniform union unique unit until
upper useful usual valley value van vanilla vapor vase vast vault velvet verb verse very vest view
village vine violet violin virtue visit vivid voice volcano volume voyage wagon waist wait walk
wall walnut walrus wander want warm wash watch water wave wax way weather weave web wedge week
welcome well west wet whale wheat wheel while whisper whistle white whole wide wild willow win
wind window wing winter wire wise wish with wolf wonder wood wool word work world worth wrap
wreath wrist write yard year yellow yes yogurt young zebra zero zigzag zone
`;

let words: readonly string[] | undefined;

/** A list of them once somebody asks: few people share a secret. */
export const passphraseWords = () => (words ??= TEXT.trim().split(/\s/));
