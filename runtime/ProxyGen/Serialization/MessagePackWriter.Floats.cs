namespace ProxyGen.Serialization;

public ref partial struct MessagePackWriter
{
    /// <summary>Writes float 32.</summary>
    /// <param name="value">The value; every bit of it is kept.</param>
    public void Write(float value) => WriteHeader32(MessagePackCode.Float32, BitConverter.SingleToUInt32Bits(value));

    /// <summary>Writes float 64.</summary>
    /// <param name="value">The value; every bit of it is kept.</param>
    public void Write(double value) => WriteHeader64(MessagePackCode.Float64, BitConverter.DoubleToUInt64Bits(value));
}
