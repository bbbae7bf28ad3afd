using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>string.*</c>: those that encode, hash or convert.</summary>
internal static class StringCoding
{
    private const NumberStyles Fraction = NumberStyles.Float | NumberStyles.AllowThousands;

    public static IEnumerable<Builtin> All { get; } =
    [
        StringFunctions.Change("escape", LiteralForm.Escape),
        StringFunctions.Change("literal", text => $"\"{LiteralForm.Escape(text)}\""),
        StringFunctions.ChangeAny("base64_encode", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        StringFunctions.ChangeAny("base64_decode", text => Encoding.UTF8.GetString(Convert.FromBase64String(text))),
#pragma warning disable CA5350, CA5351 // the language has these functions; nothing here relies on their strength
        Hash("md5", MD5.HashData),
        Hash("sha1", SHA1.HashData),
        Keyed("hmac_sha1", HMACSHA1.HashData),
#pragma warning restore CA5350, CA5351
        Hash("sha256", SHA256.HashData),
        Hash("sha512", SHA512.HashData),
        Keyed("hmac_sha256", HMACSHA256.HashData),
        Keyed("hmac_sha512", HMACSHA512.HashData),
        Number("to_int", text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Null),
        Number("to_long", text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.OfLong(number) : Value.Null),
        Number("to_float", text => float.TryParse(text, Fraction, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Null),
        Number("to_double", text => double.TryParse(text, Fraction, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Null),
    ];

    private static Builtin Number(string name, Func<string, Value> read) =>
        new("string", name, [Text("text")], Results.Number, (_, arguments) => arguments[0].IsNull ? Value.Null : read(arguments[0].Text));

    private static Builtin Hash(string name, Func<byte[], byte[]> hash) =>
        StringFunctions.ChangeAny(name, text => Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(text))));

    private static Builtin Keyed(string name, Func<byte[], byte[], byte[]> hash) =>
        new("string", name, [Text("text"), Text("secretKey")], Results.Text, (_, arguments) => Value.Of(Convert.ToHexStringLower(
            hash(Encoding.UTF8.GetBytes(StringFunctions.Or(arguments[1])), Encoding.UTF8.GetBytes(StringFunctions.Or(arguments[0]))))));
}
