using System.Runtime.Intrinsics;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Compares 32 bytes with one at once; all bits of a byte are set where it holds.</summary>
internal static class ByteBlock
{
    public static Vector256<byte> Is(Vector256<byte> block, byte value) => Vector256.Equals(block, Vector256.Create(value));

    public static Vector256<byte> IsAtMost(Vector256<byte> block, byte value) => Vector256.LessThanOrEqual(block, Vector256.Create(value));

    public static Vector256<byte> IsAtLeast(Vector256<byte> block, byte value) => Vector256.GreaterThanOrEqual(block, Vector256.Create(value));

    /// <param name="last">Included.</param>
    public static Vector256<byte> IsInRange(Vector256<byte> block, byte first, byte last) =>
        Vector256.LessThanOrEqual(block - Vector256.Create(first), Vector256.Create((byte)(last - first)));
}
