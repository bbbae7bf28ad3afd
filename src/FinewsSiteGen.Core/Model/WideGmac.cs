using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Aes = System.Security.Cryptography.Aes;
using PaddingMode = System.Security.Cryptography.PaddingMode;

namespace FinewsSiteGen.Model;

/// <summary>The tags that AES-GCM makes of bytes under one key and a nonce of zeros, where the processor multiplies polynomials four at a time. Safe from any thread.</summary>
/// <remarks>
/// The library of the system sets itself up again for each tag, which costs as much as 7 KB of content. Key and nonce are always the same here: a tag is the value of a polynomial,
/// whose coefficients are the content, at a place that the key tells, plus what the nonce tells; both are kept. Computed as POLYVAL (RFC 8452, whose appendix A tells how GHASH
/// follows from it), up to 32 terms at once.
/// </remarks>
internal sealed class WideGmac
{
    private const int BlockSize = 16;
    private const int Terms = 32;
    private const int StepSize = Terms * BlockSize;

    /// <summary>Bytes of four blocks.</summary>
    private const int Wide = 4 * BlockSize;

    /// <summary>The polynomial of the field without its first and last term, x^127 + x^126 + x^121: its upper half.</summary>
    private const ulong Field = 0xC200_0000_0000_0000;

    /// <summary>The place to its powers 32 to 1.</summary>
    private readonly Vector512<ulong>[] powers;

    private readonly Vector128<ulong> place;
    private readonly Hash128 nonce;

    public WideGmac(byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        Span<byte> blocks = stackalloc byte[2 * BlockSize];
        blocks.Clear();
        blocks[^1] = 1;
        aes.EncryptEcb(blocks, blocks, PaddingMode.None);
        nonce = Hash128.Read(blocks[BlockSize..]);
        place = TimesX(Hash128.Read(blocks));
        var all = new Vector128<ulong>[Terms];
        all[^1] = place;
        for (int i = Terms - 2; i >= 0; i--)
            all[i] = Multiply(all[i + 1], place);
        powers = MemoryMarshal.Cast<Vector128<ulong>, Vector512<ulong>>(all).ToArray();
    }

    public static bool IsSupported => Pclmulqdq.V512.IsSupported && Avx512BW.IsSupported;

    public Hash128 Of(ReadOnlySpan<byte> bytes)
    {
        var sum = Sum(bytes) ^ Vector128.Create(0, (ulong)bytes.Length * 8);
        sum = Multiply(sum, place);
        return new Hash128(sum[1] ^ nonce.High, sum[0] ^ nonce.Low);
    }

    /// <summary>The polynomial of the blocks, the last one filled up with zeros.</summary>
    private Vector128<ulong> Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = Vector128<ulong>.Zero;
        for (; bytes.Length >= StepSize; bytes = bytes[StepSize..])
            sum = Add(sum, bytes, powers);
        if (bytes.IsEmpty)
            return sum;
        // Blocks of zeros before the first one change nothing.
        Span<byte> rest = stackalloc byte[StepSize];
        rest.Clear();
        int start = (StepSize - bytes.Length) / BlockSize * BlockSize;
        bytes.CopyTo(rest[start..]);
        var first = Vector128.Create<byte>(rest[start..]) ^ Reverse(sum.AsByte());
        first.CopyTo(rest[start..]);
        int skipped = start / Wide;
        return Add(Vector128<ulong>.Zero, rest[(skipped * Wide)..], powers.AsSpan(skipped));
    }

    /// <summary>Goes on with as many blocks as there are powers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Add(Vector128<ulong> sum, ReadOnlySpan<byte> bytes, ReadOnlySpan<Vector512<ulong>> powers)
    {
        var product = default(Products);
        for (int i = powers.Length - 1; i > 0; i--)
            product = product.Plus(Product(Blocks(bytes[(i * Wide)..]), powers[i]));
        // Last, as it must wait for the sum.
        product = product.Plus(Product(Blocks(bytes) ^ sum.ToVector256().ToVector512(), powers[0]));
        return Reduce(Fold(product.Low), Fold(product.Middle), Fold(product.High));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Blocks(ReadOnlySpan<byte> bytes)
    {
        var order = Vector128.Create((byte)15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
        return Avx512BW.Shuffle(Vector512.Create(bytes), Vector512.Create(Vector256.Create(order, order), Vector256.Create(order, order))).AsUInt64();
    }

    private static Vector128<byte> Reverse(Vector128<byte> block) => Vector128.Shuffle(block, Vector128.Create((byte)15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Fold(Vector512<ulong> four)
    {
        var two = four.GetLower() ^ four.GetUpper();
        return two.GetLower() ^ two.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Products Product(Vector512<ulong> left, Vector512<ulong> right) => new(
        Pclmulqdq.V512.CarrylessMultiply(left, right, 0x00),
        Pclmulqdq.V512.CarrylessMultiply(left, right, 0x01) ^ Pclmulqdq.V512.CarrylessMultiply(left, right, 0x10),
        Pclmulqdq.V512.CarrylessMultiply(left, right, 0x11));

    private static Vector128<ulong> Multiply(Vector128<ulong> left, Vector128<ulong> right) => Reduce(
        Pclmulqdq.CarrylessMultiply(left, right, 0x00),
        Pclmulqdq.CarrylessMultiply(left, right, 0x01) ^ Pclmulqdq.CarrylessMultiply(left, right, 0x10),
        Pclmulqdq.CarrylessMultiply(left, right, 0x11));

    /// <returns>The product divided by x^128, in the field.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Reduce(Vector128<ulong> low, Vector128<ulong> middle, Vector128<ulong> high)
    {
        var field = Vector128.CreateScalar(Field);
        low ^= Sse2.ShiftLeftLogical128BitLane(middle, sizeof(ulong));
        low = Swap(low) ^ Pclmulqdq.CarrylessMultiply(low, field, 0x00);
        low = Swap(low) ^ Pclmulqdq.CarrylessMultiply(low, field, 0x00);
        return high ^ Sse2.ShiftRightLogical128BitLane(middle, sizeof(ulong)) ^ low;
    }

    private static Vector128<ulong> Swap(Vector128<ulong> halves) => Vector128.Shuffle(halves, Vector128.Create(1ul, 0));

    private static Vector128<ulong> TimesX(Hash128 value)
    {
        var product = Vector128.Create(value.Low << 1, (value.High << 1) | (value.Low >> 63));
        return value.High >> 63 == 0 ? product : product ^ Vector128.Create(1, Field);
    }

    /// <summary>Four products not yet reduced: bits 0 to 127, 64 to 191 and 128 to 255 of each.</summary>
    private readonly record struct Products(Vector512<ulong> Low, Vector512<ulong> Middle, Vector512<ulong> High)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Products Plus(Products other) => new(Low ^ other.Low, Middle ^ other.Middle, High ^ other.High);
    }
}
