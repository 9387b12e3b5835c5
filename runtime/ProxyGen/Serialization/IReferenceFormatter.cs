namespace ProxyGen.Serialization;

/// <summary>Marks formatters that write which object a value is, not what is in it: such values are compared by identity.</summary>
internal interface IReferenceFormatter;
