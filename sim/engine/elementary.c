/* Invariant: nothing here rounds differently on another machine. That rules out the C library's
 * functions other than sqrt, excess precision, and contraction of a*b + c.
 */
#include "engine/elementary.h"

#include <assert.h>
#include <float.h>
#include <math.h>

static_assert(FLT_EVAL_METHOD == 0, "doubles must be computed as doubles");

enum { EXP_STEPS = 128 };

/* 2^(i/128), and its relative rounding error. */
struct exp_step {
    double power, error;
};
static const struct exp_step exp_steps[EXP_STEPS];

double elementary_log_unusual(double x)
{
    if (x == 0.0)
        return -INFINITY;
    if (!(x > 0.0))
        return NAN;
    if (x == INFINITY)
        return INFINITY;
    const double log_2_high = 0x1.62e42fefa38p-1, log_2_low = 0x1.ef35793c7673p-45;

    return (elementary_log(x * 0x1p54) - 54.0 * log_2_high) - 54.0 * log_2_low; /* subnormal */
}

/* e^x 2^lift, where that and all between is a normal number. x = (128 k + i)/128 log 2 + r with
 * |r| <= log 2 / 256: e^x = 2^k 2^(i/128) e^r, the last by its Taylor series up to r^5. */
static double lifted_exp(double x, int64_t lift)
{
    const double steps_per_unit = 0x1.71547652b82fep7;                            /* 128 / log 2 */
    const double step_high = 0x1.62e42fefcp-8, step_low = -0x1.c610ca86c3899p-44; /* log 2 / 128 */
    const double to_integer = 0x1.8p52; /* adding it rounds to an integer, in the low bits */
    const double shifted = x * steps_per_unit + to_integer;
    const double steps = shifted - to_integer;
    const double r = (x - steps * step_high) - steps * step_low; /* the first product is exact */
    const double r2 = r * r;
    uint64_t bits;

    memcpy(&bits, &shifted, sizeof bits);
    const struct exp_step *const step = &exp_steps[bits % EXP_STEPS];
    const uint64_t exponent = ((bits - bits % EXP_STEPS) << 45) + ((uint64_t)lift << 52);
    const double series =
        (step->error + r) + r2 * (1.0 / 2 + r * (1.0 / 6)) + r2 * r2 * (1.0 / 24 + r * (1.0 / 120));
    double power;

    memcpy(&bits, &step->power, sizeof bits);
    bits += exponent;
    memcpy(&power, &bits, sizeof power);
    return power + power * series;
}

double elementary_exp(double x)
{
    if (x > -600.0 && x < 709.0) /* from about -660 a part of the sum is subnormal */
        return lifted_exp(x, 0);
    if (x >= 709.0)
        return x < 710.0 ? lifted_exp(x, -1) * 2.0 : INFINITY;
    if (x <= -600.0)
        return x > -746.0 ? lifted_exp(x, 128) * 0x1p-128 : 0.0;
    return NAN;
}

double elementary_power(double x, double y)
{
    return y == 0.0 ? 1.0 : elementary_exp(y * elementary_log(x));
}

/* Of degree 7, from the constant up; by halves (Estrin), which need not wait for each other. */
static inline double polynomial(const double c[8], double r, double r2, double r4)
{
    return ((c[0] + c[1] * r) + (c[2] + c[3] * r) * r2)
           + ((c[4] + c[5] * r) + (c[6] + c[7] * r) * r2) * r4;
}

/* numerator(r) / denominator(r) */
static inline double ratio(const double numerator[8], const double denominator[8], double r)
{
    const double r2 = r * r;
    const double r4 = r2 * r2;

    return polynomial(numerator, r, r2, r4) / polynomial(denominator, r, r2, r4);
}

/* The tables of AS 241, with the names it has for them. */
static double normal_quantile_centre(double q)
{
    static const double a[8] = {3.3871328727963666080e0, 1.3314166789178437745e2,
                                1.9715909503065514427e3, 1.3731693765509461125e4,
                                4.5921953931549871457e4, 6.7265770927008700853e4,
                                3.3430575583588128105e4, 2.5090809287301226727e3};
    static const double b[8] = {1.0,
                                4.2313330701600911252e1,
                                6.8718700749205790830e2,
                                5.3941960214247511077e3,
                                2.1213794301586595867e4,
                                3.9307895800092710610e4,
                                2.8729085735721942674e4,
                                5.2264952788528545610e3};

    return q * ratio(a, b, 0.180625 - q * q);
}

static double normal_quantile_tail(double tail)
{
    static const double c[8] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                5.76949722146069140550e0,  3.64784832476320460504e0,
                                1.27045825245236838258e0,  2.41780725177450611770e-1,
                                2.27238449892691845833e-2, 7.74545014278341407640e-4};
    static const double d[8] = {1.0,
                                2.05319162663775882187e0,
                                1.67638483018380384940e0,
                                6.89767334985100004550e-1,
                                1.48103976427480074590e-1,
                                1.51986665636164571966e-2,
                                5.47593808499534494600e-4,
                                1.05075007164441684324e-9};
    static const double e[8] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                1.78482653991729133580e0,  2.96560571828504891230e-1,
                                2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static const double f[8] = {1.0,
                                5.99832206555887937690e-1,
                                1.36929880922735805310e-1,
                                1.48753612908506148525e-2,
                                7.86869131145613259100e-4,
                                1.84631831751005468180e-5,
                                1.42151175831644588870e-7,
                                2.04426310338993978564e-15};
    const double r = sqrt(-elementary_log(tail));

    return r <= 5.0 ? ratio(c, d, r - 1.6) : ratio(e, f, r - 5.0);
}

double elementary_normal_quantile(double p)
{
    const double q = p - 0.5;

    assert(p > 0.0 && p < 1.0);
    if (q >= -0.425 && q <= 0.425)
        return normal_quantile_centre(q);
    return q < 0.0 ? -normal_quantile_tail(p) : normal_quantile_tail(1.0 - p);
}

/* --- tables --- */

/* Bin i has the doubles of which the bits are within 2^44 of those of its middle,
 * 0x3fe6000000000000 + i 2^45. The test of elementary_log() proves every entry. */
/* clang-format off */
const struct elementary_log_bin elementary_log_bins[ELEMENTARY_LOG_BINS] = {
    {0x1.6p-1, 0x1.745d1745d1746p0, -0x1.7fafa3bd818p-2, 0x1.72090c812566ap-45},
    {0x1.62p-1, 0x1.724287f46debcp0, -0x1.79e26687cf8p-2, -0x1.9ec7d2efd1778p-45},
    {0x1.64p-1, 0x1.702e05c0b817p0, -0x1.741d876c678p-2, -0x1.d8b0949dc60b3p-45},
    {0x1.66p-1, 0x1.6e1f76b4337c7p0, -0x1.6e60ee6af18p-2, -0x1.721657c222d87p-46},
    {0x1.68p-1, 0x1.6c16c16c16c17p0, -0x1.68ac83e9c68p-2, -0x1.0a0d32756ebap-45},
    {0x1.6ap-1, 0x1.6a13cd153729p0, -0x1.630030b3abp-2, 0x1.db623e731aep-45},
    {0x1.6cp-1, 0x1.6816816816817p0, -0x1.5d5bddf596p-2, 0x1.a0b2a08a465dcp-47},
    {0x1.6ep-1, 0x1.661ec6a5122f9p0, -0x1.57bf753c8dp-2, -0x1.fadedee5d40efp-46},
    {0x1.7p-1, 0x1.642c8590b2164p0, -0x1.522ae0738ap-2, -0x1.ebe708164c759p-45},
    {0x1.72p-1, 0x1.623fa7701624p0, -0x1.4c9e09e173p-2, 0x1.e20891b0ad8a4p-45},
    {0x1.74p-1, 0x1.6058160581606p0, -0x1.4718dc271c8p-2, 0x1.f27ce0967d675p-45},
    {0x1.76p-1, 0x1.5e75bb8d015e7p0, -0x1.419b423d5e8p-2, -0x1.8e436ec90e09dp-47},
    {0x1.78p-1, 0x1.5c9882b931057p0, -0x1.3c25277333p-2, -0x1.83b54b606bd5cp-46},
    {0x1.7ap-1, 0x1.5ac056b015acp0, -0x1.36b6776be1p-2, -0x1.16ecdb0f177c8p-46},
    {0x1.7cp-1, 0x1.58ed2308158edp0, -0x1.314f1e1d36p-2, 0x1.8e27ad3213cb8p-45},
    {0x1.7ep-1, 0x1.571ed3c506b3ap0, -0x1.2bef07cdc9p-2, -0x1.a9cfa4a5004f4p-45},
    {0x1.8p-1, 0x1.5555555555555p0, -0x1.269621134d8p-2, -0x1.c93c1df5bb3b6p-45},
    {0x1.82p-1, 0x1.5390948f40febp0, -0x1.214456d0eb8p-2, -0x1.a87deba46baeap-47},
    {0x1.84p-1, 0x1.51d07eae2f815p0, -0x1.1bf99635a68p-2, -0x1.ca6ed5147bdb7p-45},
    {0x1.86p-1, 0x1.5015015015015p0, -0x1.16b5ccbacf8p-2, -0x1.b9acdf7a51681p-45},
    {0x1.88p-1, 0x1.4e5e0a72f0539p0, -0x1.1178e8227e8p-2, 0x1.c210e63a5f01cp-45},
    {0x1.8ap-1, 0x1.4cab88725af6ep0, -0x1.0c42d67616p-2, -0x1.7188b163ceae9p-45},
    {0x1.8cp-1, 0x1.4afd6a052bf5bp0, -0x1.07138604d58p-2, -0x1.89cdb16ed4e91p-48},
    {0x1.8ep-1, 0x1.49539e3b2d067p0, -0x1.01eae5626c8p-2, 0x1.6f08c1485e94ap-46},
    {0x1.9p-1, 0x1.47ae147ae147bp0, -0x1.f991c6cb3bp-3, -0x1.bcbecca0cdf3p-46},
    {0x1.92p-1, 0x1.460cbc7f5cf9ap0, -0x1.ef5ade4ddp-3, 0x1.a211565bb8e11p-51},
    {0x1.94p-1, 0x1.446f86562d9fbp0, -0x1.e530effe71p-3, -0x1.212276041f43p-51},
    {0x1.96p-1, 0x1.42d6625d51f87p0, -0x1.db13db0d49p-3, 0x1.aff2af715b035p-45},
    {0x1.98p-1, 0x1.4141414141414p0, -0x1.d1037f2656p-3, 0x1.84a7e75b6f6e4p-47},
    {0x1.9ap-1, 0x1.3fb013fb013fbp0, -0x1.c6ffbc6f01p-3, 0x1.1ec72c5962bd2p-48},
    {0x1.9cp-1, 0x1.3e22cbce4a902p0, -0x1.bd087383bep-3, 0x1.d4bc4595412b6p-45},
    {0x1.9ep-1, 0x1.3c995a47babe7p0, -0x1.b31d8575bdp-3, 0x1.c358d4eace1aap-47},
    {0x1.ap-1, 0x1.3b13b13b13b14p0, -0x1.a93ed3c8aep-3, 0x1.8724350562169p-45},
    {0x1.a2p-1, 0x1.3991c2c187f63p0, -0x1.9f6c407089p-3, -0x1.9904d6865817ap-45},
    {0x1.a4p-1, 0x1.3813813813814p0, -0x1.95a5adcf7p-3, -0x1.7f22858a0ff6fp-47},
    {0x1.a6p-1, 0x1.3698df3de0748p0, -0x1.8beafeb39p-3, 0x1.73d54aae92cd1p-47},
    {0x1.a8p-1, 0x1.3521cfb2b78c1p0, -0x1.823c16551ap-3, -0x1.e0ddb9a631e83p-46},
    {0x1.aap-1, 0x1.33ae45b57bcb2p0, -0x1.7898d85445p-3, 0x1.c661070914305p-46},
    {0x1.acp-1, 0x1.323e34a2b10bfp0, -0x1.6f0128b757p-3, 0x1.5118de59c21e1p-45},
    {0x1.aep-1, 0x1.30d190130d19p0, -0x1.6574ebe8c1p-3, -0x1.9cf8b2c3c2e78p-46},
    {0x1.bp-1, 0x1.2f684bda12f68p0, -0x1.5bf406b544p-3, 0x1.27023eb68981cp-46},
    {0x1.b2p-1, 0x1.2e025c04b8097p0, -0x1.527e5e4a1bp-3, -0x1.633e8e5697dc7p-45},
    {0x1.b4p-1, 0x1.2c9fb4d812cap0, -0x1.4913d8333bp-3, -0x1.5837954fdb678p-45},
    {0x1.b6p-1, 0x1.2b404ad012b4p0, -0x1.3fb45a5993p-3, 0x1.cd1d87e6a354dp-45},
    {0x1.b8p-1, 0x1.29e4129e4129ep0, -0x1.365fcb0159p-3, -0x1.62fa8234b7289p-51},
    {0x1.bap-1, 0x1.288b01288b013p0, -0x1.2d1610c868p-3, -0x1.39d6ccb81b4a1p-47},
    {0x1.bcp-1, 0x1.27350b8812735p0, -0x1.23d712a49cp-3, -0x1.00d238fd3df5cp-46},
    {0x1.bep-1, 0x1.25e22708092f1p0, -0x1.1aa2b7e23fp-3, -0x1.ca78e44389934p-45},
    {0x1.cp-1, 0x1.2492492492492p0, -0x1.1178e8227ep-3, -0x1.1ef78ce2d07f2p-45},
    {0x1.c2p-1, 0x1.23456789abcdfp0, -0x1.08598b59e4p-3, 0x1.7e5dd7009902cp-45},
    {0x1.c4p-1, 0x1.21fb78121fb78p0, -0x1.fe89139dbep-4, 0x1.534d64fa10afdp-45},
    {0x1.c6p-1, 0x1.20b470c67c0d9p0, -0x1.ec739830a2p-4, 0x1.dc068afe645ep-45},
    {0x1.c8p-1, 0x1.1f7047dc11f7p0, -0x1.da72763844p-4, -0x1.a89401fa71733p-46},
    {0x1.cap-1, 0x1.1e2ef3b3fb874p0, -0x1.c885801bc4p-4, -0x1.646d1c65aacd3p-45},
    {0x1.ccp-1, 0x1.1cf06ada2811dp0, -0x1.b6ac88dad6p-4, 0x1.390802bf768e5p-46},
    {0x1.cep-1, 0x1.1bb4a4046ed29p0, -0x1.a4e7640b1cp-4, 0x1.e42b6b94407c8p-47},
    {0x1.dp-1, 0x1.1a7b9611a7b96p0, -0x1.9335e5d594p-4, -0x1.3115c3abd47dap-45},
    {0x1.d2p-1, 0x1.19453808ca29cp0, -0x1.8197e2f40ep-4, -0x1.f80dcf96ffdf7p-47},
    {0x1.d4p-1, 0x1.1811811811812p0, -0x1.700d30aeacp-4, -0x1.c1e8da99ded32p-49},
    {0x1.d6p-1, 0x1.16e0689427379p0, -0x1.5e95a4d97ap-4, 0x1.c69063c5d1d1ep-45},
    {0x1.d8p-1, 0x1.15b1e5f75270dp0, -0x1.4d3115d208p-4, 0x1.53a2582f4e1efp-48},
    {0x1.dap-1, 0x1.1485f0e0acd3bp0, -0x1.3bdf5a7d1ep-4, -0x1.cc85ea5db4ed7p-45},
    {0x1.dcp-1, 0x1.135c81135c811p0, -0x1.2aa04a4472p-4, 0x1.0b6e8ae9c697dp-45},
    {0x1.dep-1, 0x1.12358e75d3033p0, -0x1.1973bd1466p-4, 0x1.5325d560d9e9bp-45},
    {0x1.ep-1, 0x1.1111111111111p0, -0x1.08598b59e4p-4, 0x1.7e5dd7009902cp-46},
    {0x1.e2p-1, 0x1.0fef010fef011p0, -0x1.eea31c006cp-5, 0x1.e113e4fc93b7bp-47},
    {0x1.e4p-1, 0x1.0ecf56be69c9p0, -0x1.ccb73cdddcp-5, 0x1.a68f247d82807p-46},
    {0x1.e6p-1, 0x1.0db20a88f4696p0, -0x1.aaef2d0fbp-5, -0x1.0fc1a353bb42ep-45},
    {0x1.e8p-1, 0x1.0c9714fbcda3bp0, -0x1.894aa149fcp-5, 0x1.97995d05a267dp-46},
    {0x1.eap-1, 0x1.0b7e6ec259dc8p0, -0x1.67c94f2d4cp-5, 0x1.29efbec19afa2p-47},
    {0x1.ecp-1, 0x1.0a6810a6810a7p0, -0x1.466aed42ep-5, 0x1.c167375bdfd28p-45},
    {0x1.eep-1, 0x1.0953f39010954p0, -0x1.252f32f8dp-5, -0x1.83e9ae021b67bp-45},
    {0x1.fp-1, 0x1.0842108421084p0, -0x1.0415d89e74p-5, -0x1.111c05cf1d753p-47},
    {0x1.f2p-1, 0x1.073260a47f7c6p0, -0x1.c63d2ec148p-6, -0x1.578c63f9eb2f3p-45},
    {0x1.f4p-1, 0x1.0624dd2f1a9fcp0, -0x1.8492528c9p-6, 0x1.aa0ba325a0c34p-45},
    {0x1.f6p-1, 0x1.05197f7d73404p0, -0x1.432a92598p-6, -0x1.98139928637fep-47},
    {0x1.f8p-1, 0x1.041041041041p0, -0x1.0205658938p-6, 0x1.3dc5b06e2f7d2p-45},
    {0x1.fap-1, 0x1.03091b51f5e1ap0, -0x1.82448a389p-7, 0x1.75577da74f64p-45},
    {0x1.fcp-1, 0x1.0204081020408p0, -0x1.010157589p-7, 0x1.0c76b999d2be8p-46},
    {0x1.fep-1, 0x1.010101010101p0, -0x1.008055958p-8, -0x1.166afcb31c67bp-45},
    {0x1p0, 0x1p0, 0.0, 0.0},
    {0x1.02p0, 0x1.fc07f01fc07fp-1, 0x1.fe02a6b1p-8, 0x1.9e23f0dda40e4p-46},
    {0x1.04p0, 0x1.f81f81f81f82p-1, 0x1.fc0a8b0fcp-7, 0x1.f1e7cf6d3a69cp-50},
    {0x1.06p0, 0x1.f44659e4a4271p-1, 0x1.7b91b07d58p-6, 0x1.88d5493faa639p-45},
    {0x1.08p0, 0x1.f07c1f07c1f08p-1, 0x1.f829b0e78p-6, 0x1.980267c7e09e4p-45},
    {0x1.0ap0, 0x1.ecc07b301eccp-1, 0x1.39e87b9fecp-5, -0x1.502b7f526feaap-48},
    {0x1.0cp0, 0x1.e9131abf0b767p-1, 0x1.77458f632cp-5, 0x1.cfc4634f2a1eep-45},
    {0x1.0ep0, 0x1.e573ac901e574p-1, 0x1.b42dd71198p-5, -0x1.c827ae5d6704cp-46},
    {0x1.1p0, 0x1.e1e1e1e1e1e1ep-1, 0x1.f0a30c0118p-5, -0x1.d599e83368e91p-45},
    {0x1.12p0, 0x1.de5d6e3f8868ap-1, 0x1.16536eea38p-4, -0x1.47c5e768fa309p-46},
    {0x1.14p0, 0x1.dae6076b981dbp-1, 0x1.341d7961bep-4, -0x1.c5edaccf913dfp-45},
    {0x1.16p0, 0x1.d77b654b82c34p-1, 0x1.51b073f062p-4, -0x1.f025b61c65e57p-46},
    {0x1.18p0, 0x1.d41d41d41d41dp-1, 0x1.6f0d28ae56p-4, 0x1.69737c93373dap-45},
    {0x1.1ap0, 0x1.d0cb58f6ec074p-1, 0x1.8c345d631ap-4, -0x1.37c294d2f5668p-46},
    {0x1.1cp0, 0x1.cd85689039b0bp-1, 0x1.a926d3a4aep-4, -0x1.53935e85baac8p-45},
    {0x1.1ep0, 0x1.ca4b3055ee191p-1, 0x1.c5e548f5bcp-4, 0x1.d0c57585fbe06p-46},
    {0x1.2p0, 0x1.c71c71c71c71cp-1, 0x1.e27076e2bp-4, -0x1.a342c2af0003cp-45},
    {0x1.22p0, 0x1.c3f8f01c3f8fp-1, 0x1.fec9131dbep-4, 0x1.575545ca333f2p-45},
    {0x1.24p0, 0x1.c0e070381c0ep-1, 0x1.0d77e7cd09p-3, -0x1.a699688e85bf4p-47},
    {0x1.26p0, 0x1.bdd2b899406f7p-1, 0x1.1b72ad52f6p-3, 0x1.e80a41811a396p-45},
    {0x1.28p0, 0x1.bacf914c1badp-1, 0x1.29552f81ffp-3, 0x1.48d301771c408p-45},
    {0x1.2ap0, 0x1.b7d6c3dda338bp-1, 0x1.371fc201e9p-3, -0x1.178864d27543ap-48},
    {0x1.2cp0, 0x1.b4e81b4e81b4fp-1, 0x1.44d2b6ccb8p-3, -0x1.70cc16135783cp-46},
    {0x1.2ep0, 0x1.b2036406c80d9p-1, 0x1.526e5e3a1bp-3, 0x1.0de8b90075b8fp-45},
    {0x1.3p0, 0x1.af286bca1af28p-1, 0x1.5ff3070a79p-3, 0x1.e9e439f105039p-46},
    {0x1.32p0, 0x1.ac5701ac5701bp-1, 0x1.6d60fe719dp-3, 0x1.0e46aa3b2e266p-46},
    {0x1.34p0, 0x1.a98ef606a63bep-1, 0x1.7ab890210ep-3, -0x1.bdb9072534a58p-45},
    {0x1.36p0, 0x1.a6d01a6d01a6dp-1, 0x1.87fa06520dp-3, -0x1.bbdbf7fdbfa09p-45},
    {0x1.38p0, 0x1.a41a41a41a41ap-1, 0x1.9525a9cf45p-3, 0x1.ad1d904c1d4e3p-45},
    {0x1.3ap0, 0x1.a16d3f97a4b02p-1, 0x1.a23bc1fe2bp-3, 0x1.58c64dc46c1eap-45},
    {0x1.3cp0, 0x1.9ec8e951033d9p-1, 0x1.af3c94e80cp-3, -0x1.a4e633fcd9066p-52},
    {0x1.3ep0, 0x1.9c2d14ee4a102p-1, 0x1.bc286742d9p-3, -0x1.94eb0318bb78fp-46},
    {0x1.4p0, 0x1.999999999999ap-1, 0x1.c8ff7c79aap-3, -0x1.7794f689f8434p-45},
    {0x1.42p0, 0x1.970e4f80cb872p-1, 0x1.d5c216b4fcp-3, -0x1.1ba91bbca681bp-45},
    {0x1.44p0, 0x1.948b0fcd6e9ep-1, 0x1.e27076e2afp-3, 0x1.72f4f543fff1p-46},
    {0x1.46p0, 0x1.920fb49d0e229p-1, 0x1.ef0adcbdc6p-3, -0x1.b26b79c86af24p-45},
    {0x1.48p0, 0x1.8f9c18f9c18fap-1, 0x1.fb9186d5e4p-3, -0x1.d572aab993c87p-47},
    {0x1.4ap0, 0x1.8d3018d3018d3p-1, 0x1.0402594b4dp-2, 0x1.036b89ef42d7fp-48},
    {0x1.4cp0, 0x1.8acb90f6bf3aap-1, 0x1.0a324e2739p-2, 0x1.c6bee7ef4030ep-47},
    {0x1.4ep0, 0x1.886e5f0abb04ap-1, 0x1.1058bf9ae48p-2, 0x1.6a8c4fd055a66p-45},
    {0x1.5p0, 0x1.8618618618618p-1, 0x1.1675cababa8p-2, -0x1.f1fc63382a8fp-46},
    {0x1.52p0, 0x1.83c977ab2beddp-1, 0x1.1c898c16998p-2, 0x1.fafbc68e75404p-46},
    {0x1.54p0, 0x1.8181818181818p-1, 0x1.22941fbcf78p-2, 0x1.65a242853da76p-46},
    {0x1.56p0, 0x1.7f405fd017f4p-1, 0x1.2895a13de88p-2, -0x1.5ca14b6cfb03fp-46},
    {0x1.58p0, 0x1.7d05f417d05f4p-1, 0x1.2e8e2bae12p-2, -0x1.67b1e99b72bd8p-45},
    {0x1.5ap0, 0x1.7ad2208e0ecc3p-1, 0x1.347dd9a988p-2, -0x1.5594dd4c58092p-45},
    {0x1.5cp0, 0x1.78a4c8178a4c8p-1, 0x1.3a64c556948p-2, -0x1.0b1c68651946p-45},
    {0x1.5ep0, 0x1.767dce434a9b1p-1, 0x1.404308686a8p-2, -0x1.c42f3ed820b3ap-50},
};

static const struct exp_step exp_steps[EXP_STEPS] = {
    {0x1p0, 0.0},
    {0x1.0163da9fb3335p0, 0x1.b3b4f1a88bf6ep-54},
    {0x1.02c9a3e778061p0, -0x1.160139cd8dc5dp-56},
    {0x1.04315e86e7f85p0, -0x1.05e7a108766d1p-54},
    {0x1.059b0d3158574p0, 0x1.cd2523567f613p-55},
    {0x1.0706b29ddf6dep0, -0x1.bce8023f98efap-55},
    {0x1.0874518759bc8p0, 0x1.0f74e61e6c861p-57},
    {0x1.09e3ecac6f383p0, 0x1.0a3e45b33d399p-54},
    {0x1.0b5586cf9890fp0, 0x1.79aa65d837b6dp-54},
    {0x1.0cc922b7247f7p0, 0x1.eb51a92fdeffcp-55},
    {0x1.0e3ec32d3d1a2p0, 0x1.ebe3d702f9cd1p-60},
    {0x1.0fb66affed31bp0, -0x1.a033489906e0bp-57},
    {0x1.11301d0125b51p0, -0x1.556522a2fbd0ep-54},
    {0x1.12abdc06c31ccp0, -0x1.080ef8c4eea55p-58},
    {0x1.1429aaea92dep0, -0x1.1c923b9d5f416p-54},
    {0x1.15a98c8a58e51p0, 0x1.0d3e3e95c55afp-55},
    {0x1.172b83c7d517bp0, -0x1.01b15eaa59348p-55},
    {0x1.18af9388c8deap0, -0x1.f1ff055de323dp-55},
    {0x1.1a35beb6fcb75p0, 0x1.b898c3f1353bfp-55},
    {0x1.1bbe084045cd4p0, -0x1.6d99c7611eb26p-54},
    {0x1.1d4873168b9aap0, 0x1.aecf73e3a2f6p-54},
    {0x1.1ed5022fcd91dp0, -0x1.fe782cb86389dp-55},
    {0x1.2063b88628cd6p0, 0x1.a6f4144a6c38dp-55},
    {0x1.21f49917ddc96p0, 0x1.07a05b0e4047dp-55},
    {0x1.2387a6e756238p0, 0x1.68efde3a8a894p-54},
    {0x1.251ce4fb2a63fp0, 0x1.75e18f274487dp-55},
    {0x1.26b4565e27cddp0, 0x1.0472b981fe7f2p-55},
    {0x1.284dfe1f56381p0, -0x1.6b87b3f71085ep-54},
    {0x1.29e9df51fdee1p0, 0x1.2f7e16d09ab31p-55},
    {0x1.2b87fd0dad99p0, -0x1.d219b1a6fbffap-60},
    {0x1.2d285a6e4030bp0, 0x1.b3782720c0ab4p-55},
    {0x1.2ecafa93e2f56p0, 0x1.e149289cecb8fp-57},
    {0x1.306fe0a31b715p0, 0x1.34d754db0abb6p-55},
    {0x1.32170fc4cd831p0, 0x1.64201e2ac744cp-55},
    {0x1.33c08b26416ffp0, 0x1.fdd395dd3f84ap-55},
    {0x1.356c55f929ff1p0, -0x1.6a3803b8e5b04p-55},
    {0x1.371a7373aa9cbp0, -0x1.24aedcc4b5068p-54},
    {0x1.38cae6d05d866p0, -0x1.907f81b512d8ep-54},
    {0x1.3a7db34e59ff7p0, -0x1.1d1e83e9436d2p-56},
    {0x1.3c32dc313a8e5p0, -0x1.91919b3ce1b15p-54},
    {0x1.3dea64c123422p0, 0x1.59f48a72a4c6dp-55},
    {0x1.3fa4504ac801cp0, -0x1.312607a28698ap-54},
    {0x1.4160a21f72e2ap0, -0x1.8a78f4817895bp-58},
    {0x1.431f5d950a897p0, -0x1.c2c9b67499a1bp-56},
    {0x1.44e086061892dp0, 0x1.363ed60c2ac11p-59},
    {0x1.46a41ed1d0057p0, 0x1.666093b0664efp-54},
    {0x1.486a2b5c13cdp0, 0x1.ecce1daa10379p-57},
    {0x1.4a32af0d7d3dep0, 0x1.3ff8e3f0f123p-54},
    {0x1.4bfdad5362a27p0, 0x1.690cebb7aafbp-56},
    {0x1.4dcb299fddd0dp0, 0x1.31dbdeb54e077p-54},
    {0x1.4f9b2769d2ca7p0, -0x1.f94340071a38ep-55},
    {0x1.516daa2cf6642p0, -0x1.7deccdc93a349p-55},
    {0x1.5342b569d4f82p0, -0x1.8dec6bd0f385fp-56},
    {0x1.551a4ca5d920fp0, -0x1.61246ec7b5cf6p-55},
    {0x1.56f4736b527dap0, 0x1.3350518fdd78ep-54},
    {0x1.58d12d497c7fdp0, 0x1.b98b72f8a9b05p-56},
    {0x1.5ab07dd485429p0, 0x1.063e1e21c5409p-54},
    {0x1.5c9268a5946b7p0, 0x1.4c7855019c6eap-60},
    {0x1.5e76f15ad2148p0, 0x1.432e62b64c035p-54},
    {0x1.605e1b976dc09p0, -0x1.ce44a6199769fp-55},
    {0x1.6247eb03a5585p0, -0x1.c33c53bef4da8p-55},
    {0x1.6434634ccc32p0, -0x1.45378892be9aep-55},
    {0x1.6623882552225p0, -0x1.3cedd78565858p-54},
    {0x1.68155d44ca973p0, 0x1.710aa807e1964p-58},
    {0x1.6a09e667f3bcdp0, -0x1.3b3efbf5e2228p-54},
    {0x1.6c012750bdabfp0, -0x1.a12ad8734b982p-57},
    {0x1.6dfb23c651a2fp0, -0x1.367efb86da9eep-57},
    {0x1.6ff7df9519484p0, -0x1.0dc3d54e08851p-55},
    {0x1.71f75e8ec5f74p0, -0x1.81f647e5a3ecfp-56},
    {0x1.73f9a48a58174p0, -0x1.6ee4ac08b7dbp-55},
    {0x1.75feb564267c9p0, -0x1.619321e55e68ap-55},
    {0x1.780694fde5d3fp0, 0x1.09ccb5e09d4d3p-54},
    {0x1.7a11473eb0187p0, -0x1.b32dcb94da51dp-56},
    {0x1.7c1ed0130c132p0, 0x1.4ecfd5467c06bp-54},
    {0x1.7e2f336cf4e62p0, 0x1.5ebe1abd66c55p-57},
    {0x1.80427543e1a12p0, -0x1.8a1c52fb3cf42p-55},
    {0x1.82589994cce13p0, -0x1.369b6f13b3734p-54},
    {0x1.8471a4623c7adp0, -0x1.05e843a19ff1ep-55},
    {0x1.868d99b4492edp0, -0x1.4d450d872576ep-54},
    {0x1.88ac7d98a6699p0, 0x1.0ad675b0e8ap-54},
    {0x1.8ace5422aa0dbp0, 0x1.db72fc1f0eab4p-55},
    {0x1.8cf3216b5448cp0, -0x1.5b6609cc5e7ffp-57},
    {0x1.8f1ae99157736p0, 0x1.bf68359f35f44p-56},
    {0x1.9145b0b91ffc6p0, -0x1.3091fa71e3d83p-54},
    {0x1.93737b0cdc5e5p0, -0x1.da9b88b6c1e29p-58},
    {0x1.95a44cbc8520fp0, -0x1.c23f97c90b959p-57},
    {0x1.97d829fde4e5p0, -0x1.2434322f4f9aap-54},
    {0x1.9a0f170ca07bap0, -0x1.5ca6cd7668e4bp-55},
    {0x1.9c49182a3f09p0, 0x1.1affc2b91ce27p-56},
    {0x1.9e86319e32323p0, 0x1.dd235e10a73bbp-57},
    {0x1.a0c667b5de565p0, -0x1.7c50422622263p-55},
    {0x1.a309bec4a2d33p0, 0x1.b1c86e3e231d5p-55},
    {0x1.a5503b23e255dp0, -0x1.1bbd1d3bcbb15p-54},
    {0x1.a799e1330b358p0, 0x1.0cc319cee31d2p-54},
    {0x1.a9e6b5579fdbfp0, 0x1.469846e735ab3p-55},
    {0x1.ac36bbfd3f37ap0, -0x1.2dfcd978e9db4p-55},
    {0x1.ae89f995ad3adp0, 0x1.c1a7792cb3387p-55},
    {0x1.b0e07298db666p0, -0x1.07b8f4ad1d9fap-54},
    {0x1.b33a2b84f15fbp0, -0x1.5c3d956dcaebap-58},
    {0x1.b59728de5593ap0, -0x1.0a40e3da6f64p-54},
    {0x1.b7f76f2fb5e47p0, -0x1.8d6f438ad9334p-57},
    {0x1.ba5b030a1064ap0, -0x1.1eee26b588a35p-54},
    {0x1.bcc1e904bc1d2p0, 0x1.4ffd70a5fddcdp-56},
    {0x1.bf2c25bd71e09p0, -0x1.1bdfbfa9298acp-54},
    {0x1.c199bdd85529cp0, 0x1.36eae30af0cb3p-56},
    {0x1.c40ab5fffd07ap0, 0x1.ee3325c9ffd94p-55},
    {0x1.c67f12e57d14bp0, 0x1.4e08fd10959acp-55},
    {0x1.c8f6d9406e7b5p0, 0x1.3cdaf384e1a67p-57},
    {0x1.cb720dcef9069p0, 0x1.76b2c6c921968p-57},
    {0x1.cdf0b555dc3fap0, -0x1.08a1883ccb5d2p-55},
    {0x1.d072d4a07897cp0, -0x1.fad5d3ffffa6fp-55},
    {0x1.d2f87080d89f2p0, -0x1.00dae3875a949p-54},
    {0x1.d5818dcfba487p0, 0x1.4a385a63d07a7p-56},
    {0x1.d80e316c98398p0, -0x1.2919e2040220fp-55},
    {0x1.da9e603db3285p0, 0x1.e5a50d5c192acp-55},
    {0x1.dd321f301b46p0, 0x1.43a59ac016b4bp-55},
    {0x1.dfc97337b9b5fp0, -0x1.2d52107b43e1fp-55},
    {0x1.e264614f5a129p0, -0x1.92ab93b470dc9p-55},
    {0x1.e502ee78b3ff6p0, 0x1.4b604603a88d3p-56},
    {0x1.e7a51fbc74c83p0, 0x1.3c5ec519d7271p-55},
    {0x1.ea4afa2a490dap0, -0x1.ff7128fd391fp-55},
    {0x1.ecf482d8e67f1p0, -0x1.dae98e223747dp-55},
    {0x1.efa1bee615a27p0, 0x1.ec3bc41aa2008p-55},
    {0x1.f252b376bba97p0, 0x1.42b94c3a9eb32p-55},
    {0x1.f50765b6e454p0, 0x1.a64a931d185eep-55},
    {0x1.f7bfdad9cbe14p0, -0x1.e37bae43be3edp-55},
    {0x1.fa7c1819e90d8p0, 0x1.7893b4d91cd9dp-56},
    {0x1.fd3c22b8f71f1p0, 0x1.305c14160cc89p-58},
};
/* clang-format on */
